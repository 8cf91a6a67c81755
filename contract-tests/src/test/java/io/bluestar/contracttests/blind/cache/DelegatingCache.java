package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** An honest cache of values up to 64 KiB: a fault overrides only what it breaks. */
abstract class DelegatingCache implements CacheBackend {
    /** The largest value in UTF-8 bytes, as the harness declares it. */
    static final int LIMIT = CacheValues.LEAST_LIMIT;

    private final LongSupplier nanoTime;
    private final OpenState open = new OpenState("cache");
    private final MemoryCacheBackend honest;

    DelegatingCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.honest = new MemoryCacheBackend(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        return honest.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        honest.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        honest.delete(key);
    }

    @Override
    public void close() {
        open.close();
        honest.close();
    }

    /** Refuses a call after close. */
    final void requireOpen() {
        open.check();
    }

    final long now() {
        return nanoTime.getAsLong();
    }
}
