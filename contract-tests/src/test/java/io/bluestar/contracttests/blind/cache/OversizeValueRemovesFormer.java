package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.Utf8;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Refuses a value that has too many characters at once, but one that has too many bytes only when it is encoded, after the
 * former entry was given up to make room.
 *
 * <p>Violates "above it the value is refused and nothing stored has changed".
 */
final class OversizeValueRemovesFormer extends DelegatingCache {
    private volatile boolean closed;

    OversizeValueRemovesFormer(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, Integer.MAX_VALUE);
        if (!closed && value.length() <= LIMIT && Utf8.length(value) > LIMIT) {
            super.delete(key);
        }
        super.setex(key, ttl, value);
    }

    @Override
    public void close() {
        closed = true;
        super.close();
    }
}
