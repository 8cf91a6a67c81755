package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Faulty caches on a clock moved by hand, with the least limits that a cache may have. */
final class BlindCacheHarness implements CacheBackendHarness {
    private final TestClock clock = TestClock.manual();
    private final String name;
    private final Function<LongSupplier, CacheBackend> factory;

    BlindCacheHarness(String name, Function<LongSupplier, CacheBackend> factory) {
        this.name = name;
        this.factory = factory;
    }

    @Override
    public String backend() {
        return name;
    }

    @Override
    public CacheBackend create() {
        return factory.apply(clock::nanoTime);
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(DelegatingCache.LIMIT, Duration.ofMillis(1));
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
