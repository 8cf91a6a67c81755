package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.contracts.harness.Harness;
import java.util.function.LongSupplier;

/** What the kit needs of a caching decorator: to put it around a store and a cache that the kit scripts. */
public interface CachingRulesHarness extends Harness {

    /**
     * Decorates a store. Called by several threads at the same time.
     *
     * @param rules the store that reads the tables; not to be closed by the decorator
     * @param cache the cache; not to be closed by the decorator
     * @param tableSuffix the suffix of the tables, part of the cache's keys
     * @param nanoTime elapsed time, as {@link System#nanoTime()}
     */
    RulesStore decorate(RulesStore rules, CacheBackend cache, String tableSuffix, LongSupplier nanoTime);
}
