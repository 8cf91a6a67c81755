package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.TimesToLive;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Keeps deadlines apart from values. {@code delete} removes only the value, and a value that is stored where there is none
 * takes over a deadline that is still to come.
 *
 * <p>Violates "A value is there for its whole ttl and gone after it": one stored anew lives by the deleted one's ttl.
 */
final class DeleteLeavesDeadline extends DelegatingCache {
    private final Map<String, Long> deadlines = new ConcurrentHashMap<>();

    DeleteLeavesDeadline(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public synchronized void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        long now = now();
        long deadline =
                now + Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos();
        Long former = deadlines.get(key);
        if (former != null && former - now > 0 && super.get(key).isEmpty()) {
            deadline = former;
        }
        super.setex(key, Duration.ofNanos(deadline - now), value);
        deadlines.put(key, deadline);
    }
}
