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
 * Sets the value, then its deadline, as by SET and PEXPIRE. Of two writes of one key at the same time the value of one may
 * stay with the ttl of the other.
 *
 * <p>Violates "{@code setex} replaces value and ttl together".
 */
final class ValueAndTtlInTwoSteps extends DelegatingCache {
    private static final long WINDOW_NANOS = 20_000;

    private final Map<String, Long> deadlines = new ConcurrentHashMap<>();

    ValueAndTtlInTwoSteps(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        requireOpen();
        long now = now();
        Long deadline = deadlines.get(key);
        return deadline != null && now - deadline >= 0 ? Optional.empty() : super.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        super.setex(key, TimesToLive.LONGEST, value);
        LockSupport.parkNanos(WINDOW_NANOS);
        long life = Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos();
        deadlines.put(key, now() + life);
    }

    @Override
    public void delete(String key) {
        super.delete(key);
        deadlines.remove(key);
    }
}
