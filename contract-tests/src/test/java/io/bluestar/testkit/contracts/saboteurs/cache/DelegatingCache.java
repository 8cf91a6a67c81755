package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import java.time.Duration;
import java.util.Optional;

/** A cache that hands everything on, for saboteurs that break one method. */
public class DelegatingCache implements CacheBackend {
    protected final CacheBackend honest;

    public DelegatingCache(CacheBackend honest) {
        this.honest = honest;
    }

    @Override
    public Optional<String> get(String key) {
        return honest.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        honest.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        honest.delete(key);
    }

    /** How many entries are held, expired ones too. */
    public long entriesHeld() {
        return honest instanceof DelegatingCache delegating
                ? delegating.entriesHeld()
                : ((MemoryCacheBackend) honest).entriesHeld();
    }

    @Override
    public void close() {
        honest.close();
    }
}
