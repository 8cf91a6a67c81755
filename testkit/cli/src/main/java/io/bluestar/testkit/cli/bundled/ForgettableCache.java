package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.CacheBackend;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cache that can be made to forget what was stored through it. */
final class ForgettableCache implements CacheBackend {
    private final CacheBackend cache;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    ForgettableCache(CacheBackend cache) {
        this.cache = cache;
    }

    void forgetAll() {
        for (String key : Set.copyOf(keys)) {
            keys.remove(key);
            cache.delete(key);
        }
    }

    @Override
    public Optional<String> get(String key) {
        return cache.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        keys.add(key);
        cache.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        cache.delete(key);
    }

    @Override
    public void close() {
        cache.close();
    }
}
