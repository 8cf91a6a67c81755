package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Optional;

/** An honest cache of which a saboteur breaks one thing. */
abstract class BrokenCache implements CacheBackend {
    /** The longest ttl of the domain: what a saboteur takes for 'for ever'. */
    static final Duration FOR_EVER = Duration.ofDays(3_653);

    final TestClock clock;
    final CacheBackend honest;

    BrokenCache(TestClock clock) {
        this.clock = clock;
        this.honest = new MemoryCacheBackend(clock::nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        return honest.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        honest.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        honest.delete(key);
    }

    @Override
    public void close() {
        honest.close();
    }
}
