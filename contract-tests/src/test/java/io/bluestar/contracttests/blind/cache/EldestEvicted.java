package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Holds 4,096 entries: the next one drops the eldest, whatever is left of its ttl. That eviction is declared nowhere.
 *
 * <p>Violates "A value is there for its whole ttl".
 */
final class EldestEvicted extends DelegatingCache {
    private static final int MOST = 4_096;

    private final Set<String> byAge = new LinkedHashSet<>();

    EldestEvicted(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public synchronized void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        super.setex(key, ttl, value);
        byAge.remove(key);
        byAge.add(key);
        if (byAge.size() > MOST) {
            delete(byAge.iterator().next());
        }
    }

    @Override
    public synchronized void delete(String key) {
        super.delete(key);
        byAge.remove(key);
    }
}
