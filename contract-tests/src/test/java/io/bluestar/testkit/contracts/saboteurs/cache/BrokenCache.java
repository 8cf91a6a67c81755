package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;

/** An honest cache of which a saboteur breaks one thing. */
abstract class BrokenCache extends DelegatingCache {
    /** The longest ttl of the domain: what a saboteur takes for 'for ever'. */
    static final Duration FOR_EVER = Duration.ofDays(3_653);

    final TestClock clock;

    BrokenCache(TestClock clock) {
        super(new MemoryCacheBackend(clock::nanoTime));
        this.clock = clock;
    }
}
