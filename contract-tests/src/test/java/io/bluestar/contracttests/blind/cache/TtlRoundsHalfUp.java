package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Rounds a ttl to the nearest millisecond, but to one at the least. 500 µs and 1.5 ms become 1 and 2 ms as they should,
 * 1.4 ms becomes 1 ms.
 *
 * <p>Violates "a fraction of a millisecond rounds up" and "A value is there for its whole ttl".
 */
final class TtlRoundsHalfUp extends DelegatingCache {
    private static final long HALF = 500_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    TtlRoundsHalfUp(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        long millis = Math.max(1, (ttl.toNanos() + HALF) / NANOS_PER_MILLI);
        super.setex(key, Duration.ofMillis(millis), value);
    }
}
