package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.TimesToLive;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * A reader that meets an expired entry removes the key, whatever it holds by then: a value stored between the look and the
 * removal is lost.
 *
 * <p>Violates "Per key the backend is linearizable" and "An expired key is like one never set".
 */
final class LazyExpiryDropsFreshValue extends DelegatingCache {
    private final Map<String, Long> deadlines = new ConcurrentHashMap<>();

    LazyExpiryDropsFreshValue(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        Long deadline = deadlines.get(key);
        if (deadline == null || now() - deadline < 0) {
            return super.get(key);
        }
        LockSupport.parkNanos(30_000);
        super.delete(key);
        deadlines.remove(key, deadline);
        return Optional.empty();
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        requireOpen();
        deadlines.put(
                key,
                now() + Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos());
        super.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        super.delete(key);
        deadlines.remove(key);
    }
}
