package com.acme.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;

/** Tells the contract kit how to open the cache, and moves its clock by hand. */
public final class CaffeineCacheHarness implements CacheBackendHarness {
    private final TestClock clock = TestClock.manual();

    @Override
    public String backend() {
        return "Caffeine cache";
    }

    @Override
    public CacheBackend create() {
        return new CaffeineCacheBackend(clock::nanoTime);
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
