package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.TimesToLive;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Keeps deadlines by the hash code of the key, to save memory. Of two keys with the same hash code, such as {@code Aa} and
 * {@code BB}, the one stored first is gone once the ttl of the other has passed.
 *
 * <p>Violates "A value is there for its whole ttl", in that a key is "exact".
 */
final class CollidingHashesShareDeadline extends DelegatingCache {
    private final Map<Integer, Long> deadlines = new ConcurrentHashMap<>();

    CollidingHashesShareDeadline(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        requireOpen();
        long now = now();
        Long deadline = deadlines.get(key.hashCode());
        return deadline != null && now - deadline >= 0 ? Optional.empty() : super.get(key);
    }

    @Override
    public synchronized void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        requireOpen();
        long life = Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos();
        deadlines.put(key.hashCode(), now() + life);
        super.setex(key, ttl, value);
    }

    @Override
    public synchronized void delete(String key) {
        super.delete(key);
        deadlines.remove(key.hashCode());
    }
}
