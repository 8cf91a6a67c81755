package io.bluestar.testkit.certifier;

import io.bluestar.persistence.CacheBackend;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Never returns from one of its calls, and does not hear interrupts. */
record Stuck(CacheBackend cache, Call stuck) implements CacheBackend {
    enum Call {
        GET,
        CLOSE
    }

    /** Never returns: what to throw is for the compiler. */
    static AssertionError forEver() {
        while (true) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            // An interrupt that is not taken off would make the park return at once.
            Thread.interrupted();
        }
    }

    @Override
    public Optional<String> get(String key) {
        if (stuck == Call.GET) {
            throw forEver();
        }
        return cache.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        cache.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        cache.delete(key);
    }

    @Override
    public void close() {
        if (stuck == Call.CLOSE) {
            throw forEver();
        }
        cache.close();
    }
}
