package io.bluestar.testkit.cli;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import java.time.Duration;
import java.util.Optional;

/** Of a cache that forgets everything. */
public final class ForgetfulHarness implements CacheBackendHarness {
    @Override
    public String backend() {
        return "forgetful cache";
    }

    @Override
    public CacheBackend create() {
        return new Forgetful(new MemoryCacheBackend());
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.DEFAULT_LIMIT, Duration.ofMillis(1));
    }

    private record Forgetful(CacheBackend cache) implements CacheBackend {
        @Override
        public Optional<String> get(String key) {
            cache.get(key);
            return Optional.empty();
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
}
