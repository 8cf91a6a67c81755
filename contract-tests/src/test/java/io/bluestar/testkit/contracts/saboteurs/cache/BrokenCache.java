package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;

/** An honest cache of which a saboteur breaks one thing. */
abstract class BrokenCache extends DelegatingCache {
    /** The longest ttl of the domain: what a saboteur takes for 'for ever'. */
    static final Duration FOR_EVER = Duration.ofDays(3_653);

    final TestClock clock;

    BrokenCache(TestClock clock) {
        super(honest(clock));
        this.clock = clock;
    }

    /** The in-memory cache, but for a small limit of values: storing the largest takes time. */
    static CacheBackend honest(TestClock clock) {
        return new CheckedCache(new MemoryCacheBackend(clock::nanoTime));
    }
}
