package io.bluestar.benchmarks.startup;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.junit.BlueStarTest;
import org.junit.jupiter.api.Test;

/** The measured test that asks for all three stores. */
@BlueStarTest
class AllStores {
    @Test
    void all(RulesStore rules, CacheBackend cache, FileStore files) {
        Moment.FIRST_LINE.print();
        Moment.require(rules.getIrsLimits(2026).getInt("max_401k") == 24_500, "the IRS limits");
        Moment.require(cache.get("no such key").isEmpty(), "the cache");
        Moment.require(!files.listFiles("").isEmpty(), "the files");
        Moment.FIRST_ANSWER.print();
    }
}
