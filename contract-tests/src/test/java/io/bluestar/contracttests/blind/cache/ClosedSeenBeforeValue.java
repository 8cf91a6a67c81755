package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Looks whether it is open after key and ttl were checked, but before the value is encoded: a closed cache answers a value
 * outside the domain with {@code IllegalStateException}.
 *
 * <p>Violates "Order of checks: null, then domain, then closed".
 */
final class ClosedSeenBeforeValue extends DelegatingCache {
    ClosedSeenBeforeValue(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value == null ? null : "", LIMIT);
        requireOpen();
        super.setex(key, ttl, value);
    }
}
