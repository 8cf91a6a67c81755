package io.bluestar.testkit.contracts.cache;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.history.Histories;
import io.bluestar.testkit.contracts.history.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Theme: concurrent histories. */
interface CacheHistoryClauses extends CacheSuite {

    @Test
    @Clause("CACHE-45")
    default void histories_of_each_key_are_linearizable(CacheTrial cache, TestReporter reporter) throws Throwable {
        Histories.of(cache, options(), reporter)
                .run(
                        cache.harness().inThisJvm() ? 12 : 4,
                        new Threads(6, 60),
                        (threads, seed) -> new CacheHistory(cache).record(threads, seed));
    }
}
