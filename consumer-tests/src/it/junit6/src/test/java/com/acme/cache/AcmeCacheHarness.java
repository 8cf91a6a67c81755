package com.acme.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;

/** Opens the cache that is proven, and moves its clock by hand. */
public final class AcmeCacheHarness implements CacheBackendHarness {
    private final TestClock clock = TestClock.manual();

    @Override
    public String backend() {
        return "Acme cache";
    }

    @Override
    public CacheBackend create() {
        return new MemoryCacheBackend(clock::nanoTime);
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.DEFAULT_LIMIT, Duration.ofMillis(1));
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
