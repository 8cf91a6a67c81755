package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Keeps values of more than 1,024 chars in a region of their own. Writers take turns, readers do not: one who looks for a
 * small value before, and for a large one after a small value replaced a large one, finds nothing, though the key always had
 * a value.
 *
 * <p>Violates "Per key the backend is linearizable".
 */
final class LargeValuesApart extends DelegatingCache {
    private static final int LARGEST_SMALL = 1_024;

    private final MemoryCacheBackend large;

    LargeValuesApart(LongSupplier nanoTime) {
        super(nanoTime);
        this.large = new MemoryCacheBackend(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        Optional<String> small = super.get(key);
        if (small.isPresent()) {
            return small;
        }
        LockSupport.parkNanos(20_000);
        return large.get(key);
    }

    @Override
    public synchronized void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        if (value.length() > LARGEST_SMALL) {
            large.setex(key, ttl, value);
            super.delete(key);
        } else {
            super.setex(key, ttl, value);
            large.delete(key);
        }
    }

    @Override
    public synchronized void delete(String key) {
        super.delete(key);
        large.delete(key);
    }

    @Override
    public void close() {
        super.close();
        large.close();
    }
}
