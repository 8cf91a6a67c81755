package io.bluestar.testkit.contracts.saboteurs.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import java.util.function.LongSupplier;

/** A harness of a decorator that is made by a function. */
record Decorating(String backend, Decorator decorator) implements CachingRulesHarness {

    @Override
    public RulesStore decorate(RulesStore rules, CacheBackend cache, String tableSuffix, LongSupplier nanoTime) {
        return decorator.decorate(rules, cache, tableSuffix, nanoTime);
    }

    /** Puts a decorator around a store. */
    @FunctionalInterface
    interface Decorator {
        RulesStore decorate(RulesStore rules, CacheBackend cache, String tableSuffix, LongSupplier nanoTime);
    }
}
