package io.bluestar.contracttests.blind.caching;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Forgives the cache what the cache protocol calls failures, but not {@code IllegalStateException}: once somebody closed the
 * cache, every read fails, as if the store had been closed.
 *
 * <p>Violates "a failing or corrupt cache never fails or changes a read".
 */
final class ClosedCacheFailsRead extends DelegatingRules {
    ClosedCacheFailsRead(Parts parts) {
        super(parts);
    }

    @Override
    Optional<String> cached(String key) {
        return unforgiven(() -> super.cached(key));
    }

    @Override
    void store(String key, Duration ttl, String json) {
        unforgiven(() -> {
            super.store(key, ttl, json);
            return Optional.empty();
        });
    }

    private static Optional<String> unforgiven(Supplier<Optional<String>> call) {
        try {
            return call.get();
        } catch (IllegalStateException e) {
            throw new Bypass(() -> {
                throw e;
            });
        }
    }
}
