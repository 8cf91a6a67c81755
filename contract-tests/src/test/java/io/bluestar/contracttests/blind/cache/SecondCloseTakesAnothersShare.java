package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * All caches use one client, which the last of them closes. Each call of {@code close} counts, so that closing one cache
 * twice takes the client from another that is still open.
 *
 * <p>Violates "closing twice is fine": only "After {@code close()}: {@code IllegalStateException}".
 */
final class SecondCloseTakesAnothersShare extends DelegatingCache {
    private final AtomicInteger clientUsers;

    SecondCloseTakesAnothersShare(LongSupplier nanoTime, AtomicInteger clientUsers) {
        super(nanoTime);
        this.clientUsers = clientUsers;
        clientUsers.updateAndGet(users -> Math.max(users, 0) + 1);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        requireClient();
        return super.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        requireClient();
        super.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        requireClient();
        super.delete(key);
    }

    @Override
    public void close() {
        super.close();
        clientUsers.decrementAndGet();
    }

    private void requireClient() {
        if (clientUsers.get() <= 0) {
            throw new IllegalStateException("the cache is closed");
        }
    }
}
