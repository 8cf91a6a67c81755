package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.TimesToLive;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Saves a write when the key holds the value already and has longer to live than asked for: the shorter ttl is ignored.
 *
 * <p>Violates "{@code setex} replaces value and ttl together".
 */
final class SameValueNeverShortensTtl extends DelegatingCache {
    private final Map<String, Long> deadlines = new ConcurrentHashMap<>();

    SameValueNeverShortensTtl(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public synchronized void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        long deadline =
                now() + Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos();
        boolean same = super.get(key).filter(value::equals).isPresent();
        if (same && deadlines.get(key) - deadline >= 0) {
            return;
        }
        deadlines.put(key, deadline);
        super.setex(key, ttl, value);
    }

    @Override
    public synchronized void delete(String key) {
        super.delete(key);
        deadlines.remove(key);
    }
}
