package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import java.time.Duration;
import java.util.Optional;

/**
 * Refuses wrong arguments and calls after close as it should, so that what it hands on fails for its own fault only. Its
 * limit of values is the smallest that a cache may have.
 */
final class CheckedCache extends DelegatingCache {
    private final OpenState open = new OpenState("cache of the gallery");

    CheckedCache(CacheBackend broken) {
        super(broken);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        open.check();
        return super.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.LEAST_LIMIT);
        open.check();
        super.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        open.check();
        super.delete(key);
    }

    @Override
    public void close() {
        if (open.close()) {
            super.close();
        }
    }
}
