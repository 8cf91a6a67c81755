package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A harness over a cache of the gallery's, and one whose server does not answer. */
final class SabotagedCacheHarness implements CacheBackendHarness {
    private final String name;
    private final Function<TestClock, CacheBackend> cache;
    private final Supplier<CacheBackend> unreachable;
    private final Duration granularity;
    private final TestClock clock = TestClock.manual();

    SabotagedCacheHarness(String name, Function<TestClock, CacheBackend> cache, Supplier<CacheBackend> unreachable) {
        this(name, cache, unreachable, Duration.ofMillis(1));
    }

    SabotagedCacheHarness(
            String name,
            Function<TestClock, CacheBackend> cache,
            Supplier<CacheBackend> unreachable,
            Duration granularity) {
        this.granularity = granularity;
        this.name = name;
        this.cache = cache;
        this.unreachable = unreachable;
    }

    @Override
    public String backend() {
        return name;
    }

    @Override
    public CacheBackend create() {
        return cache.apply(clock);
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.DEFAULT_LIMIT, granularity);
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public Optional<Supplier<CacheBackend>> unreachable() {
        return Optional.of(unreachable);
    }

    @Override
    public Duration failureBound() {
        return Duration.ofMillis(500);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(UnreachableCache.PASSWORD);
    }
}
