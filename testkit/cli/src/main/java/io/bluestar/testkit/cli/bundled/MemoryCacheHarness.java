package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The in-memory cache on a clock moved by hand, exact by it. */
public final class MemoryCacheHarness implements CacheBackendHarness {
    private final TestClock clock = TestClock.manual();

    @Override
    public String backend() {
        return "in-memory cache";
    }

    @Override
    public CacheBackend create() {
        return new MemoryCacheBackend(clock::nanoTime);
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.DEFAULT_LIMIT, Duration.ZERO);
    }

    @Override
    public Optional<ToLongFunction<CacheBackend>> entriesHeld() {
        return Optional.of(cache -> ((MemoryCacheBackend) cache).entriesHeld());
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
