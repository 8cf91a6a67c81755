package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Passes a ttl in milliseconds as long as they fit into an int, and in whole seconds above (some 25 days): the fraction of
 * the last second is cut off.
 *
 * <p>Violates "A value is there for its whole ttl".
 */
final class LongTtlInWholeSeconds extends DelegatingCache {
    LongTtlInWholeSeconds(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        boolean fits = ttl.toMillis() <= Integer.MAX_VALUE;
        super.setex(key, fits ? ttl : Duration.ofSeconds(ttl.toSeconds()), value);
    }
}
