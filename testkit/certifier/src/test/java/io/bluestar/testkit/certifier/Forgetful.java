package io.bluestar.testkit.certifier;

import io.bluestar.persistence.CacheBackend;
import java.time.Duration;
import java.util.Optional;

/** Forgets values, and tells a secret instead. */
record Forgetful(CacheBackend cache) implements CacheBackend {
    @Override
    public Optional<String> get(String key) {
        return cache.get(key).map(value -> "forgotten by hunter2");
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
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
