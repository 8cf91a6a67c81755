package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.TimesToLive;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Copies its table whenever the number of entries has doubled, from 64 on. What others store or delete between the copy and
 * its taking over is undone.
 *
 * <p>Violates "Per key the backend is linearizable".
 */
final class GrowthDropsConcurrentWrites extends DelegatingCache {
    private final AtomicInteger capacity = new AtomicInteger(64);
    private volatile Map<String, Entry> table = new ConcurrentHashMap<>();

    GrowthDropsConcurrentWrites(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        requireOpen();
        long now = now();
        return Optional.ofNullable(table.get(key))
                .filter(entry -> now - entry.deadline < 0)
                .map(Entry::value);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        requireOpen();
        long life = Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos();
        table.put(key, new Entry(value, now() + life));
        int full = capacity.get();
        if (table.size() >= full && capacity.compareAndSet(full, 2 * full)) {
            Map<String, Entry> larger = new ConcurrentHashMap<>(table);
            LockSupport.parkNanos(30_000);
            table = larger;
        }
    }

    @Override
    public void delete(String key) {
        super.delete(key);
        table.remove(key);
    }

    private record Entry(String value, long deadline) {}
}
