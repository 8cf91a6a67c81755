package io.bluestar.persistence.seed;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheValues;
import java.time.Duration;

/**
 * A cache entry of a data set.
 *
 * @param key as {@link CacheBackend} allows
 * @param ttl how long it lives from when it is stored, as {@link CacheBackend} allows
 * @param value any text of at most 8 MiB
 */
public record SeedEntry(String key, Duration ttl, String value) {
    public SeedEntry {
        CacheEntries.check(key, ttl, value, CacheValues.DEFAULT_LIMIT);
    }
}
