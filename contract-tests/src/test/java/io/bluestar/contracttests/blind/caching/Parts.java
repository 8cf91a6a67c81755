package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RulesStore;
import java.util.Objects;
import java.util.function.LongSupplier;

/** What a decorator is made of, as the harness gets it. */
record Parts(RulesStore rules, CacheBackend cache, String tableSuffix, LongSupplier nanoTime) {
    Parts {
        Objects.requireNonNull(rules, "rules must not be null");
        Objects.requireNonNull(cache, "cache must not be null");
        Objects.requireNonNull(tableSuffix, "tableSuffix must not be null");
        Objects.requireNonNull(nanoTime, "nanoTime must not be null");
    }
}
