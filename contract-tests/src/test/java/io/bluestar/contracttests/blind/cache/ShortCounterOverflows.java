package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Takes its four connections in turn by a counter of 16 bits. After 32,768 calls the counter is negative, and three calls
 * of four fail with {@code ArrayIndexOutOfBoundsException}, until it is positive again.
 *
 * <p>Violates "A value is there for its whole ttl" and "A failing server → the protocol's own unchecked exception".
 */
final class ShortCounterOverflows extends DelegatingCache {
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger[] callsPerConnection = {
        new AtomicInteger(), new AtomicInteger(), new AtomicInteger(), new AtomicInteger()
    };

    ShortCounterOverflows(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        takeConnection();
        return super.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        takeConnection();
        super.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        takeConnection();
        super.delete(key);
    }

    private void takeConnection() {
        requireOpen();
        short call = (short) calls.getAndIncrement();
        callsPerConnection[call % callsPerConnection.length].incrementAndGet();
    }
}
