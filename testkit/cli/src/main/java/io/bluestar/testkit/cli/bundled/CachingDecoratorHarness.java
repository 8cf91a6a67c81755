package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import java.util.function.LongSupplier;

/** The caching decorator of core, around whatever the kit scripts. */
public final class CachingDecoratorHarness implements CachingRulesHarness {
    @Override
    public String backend() {
        return "caching decorator";
    }

    @Override
    public RulesStore decorate(RulesStore rules, CacheBackend cache, String tableSuffix, LongSupplier nanoTime) {
        return new CachingRulesStore(rules, cache, tableSuffix, nanoTime);
    }
}
