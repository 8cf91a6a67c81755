package io.bluestar.contracttests.broken;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Optional;

/** A cache that keeps everything for a year. */
public final class IgnoresTtl implements CacheBackendHarness {
    private final MemoryCacheHarness honest = new MemoryCacheHarness();

    @Override
    public String backend() {
        return "cache that ignores ttl";
    }

    @Override
    public CacheBackend create() {
        return new Cache(honest.create());
    }

    @Override
    public CacheLimits limits() {
        return honest.limits();
    }

    @Override
    public TestClock clock() {
        return honest.clock();
    }

    private record Cache(CacheBackend honest) implements CacheBackend {
        @Override
        public Optional<String> get(String key) {
            return honest.get(key);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            CacheEntries.check(key, ttl, value, CacheValues.DEFAULT_LIMIT);
            honest.setex(key, Duration.ofDays(365), value);
        }

        @Override
        public void delete(String key) {
            honest.delete(key);
        }

        @Override
        public void close() {
            honest.close();
        }
    }
}
