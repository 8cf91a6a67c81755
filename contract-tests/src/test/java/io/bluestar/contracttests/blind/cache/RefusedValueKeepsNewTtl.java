package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.Utf8;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Sets the deadline of an entry before its new value is encoded. A value with an unpaired surrogate is refused and the
 * former one stays, but with the ttl of the refused call.
 *
 * <p>Violates "an argument outside the domain → {@code IllegalArgumentException} … nothing stored has changed".
 */
final class RefusedValueKeepsNewTtl extends DelegatingCache {
    private boolean closed;

    RefusedValueKeepsNewTtl(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public synchronized void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value == null ? null : "", LIMIT);
        boolean fits = Utf8.length(value) <= LIMIT;
        if (!closed && fits && Utf8.indexOfUnpairedSurrogate(value) >= 0) {
            Optional<String> former = super.get(key);
            if (former.isPresent()) {
                super.setex(key, ttl, former.get());
            }
        }
        super.setex(key, ttl, value);
    }

    @Override
    public synchronized void delete(String key) {
        super.delete(key);
    }

    @Override
    public synchronized void close() {
        closed = true;
        super.close();
    }
}
