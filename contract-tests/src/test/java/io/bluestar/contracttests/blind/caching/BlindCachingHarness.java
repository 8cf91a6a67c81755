package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Faulty decorators around whatever they are given. */
final class BlindCachingHarness implements CachingRulesHarness {
    private final String name;
    private final Function<Parts, RulesStore> factory;

    BlindCachingHarness(String name, Function<Parts, RulesStore> factory) {
        this.name = name;
        this.factory = factory;
    }

    @Override
    public String backend() {
        return name;
    }

    @Override
    public RulesStore decorate(RulesStore rules, CacheBackend cache, String tableSuffix, LongSupplier nanoTime) {
        return factory.apply(new Parts(rules, cache, tableSuffix, nanoTime));
    }
}
