package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A harness over a cache of the gallery's, and one whose server does not answer. */
record SabotagedCacheHarness(
        String backend,
        Function<TestClock, CacheBackend> cache,
        Supplier<CacheBackend> withoutServer,
        Duration failureBound,
        Duration granularity,
        TestClock clock)
        implements CacheBackendHarness {

    /** With an honest client of a silent server, and a clock of milliseconds. */
    static SabotagedCacheHarness of(String backend, Function<TestClock, CacheBackend> cache) {
        return new SabotagedCacheHarness(
                backend,
                cache,
                () -> new UnreachableCache(new SilentServer()),
                SilentServer.FAILURE_BOUND,
                Duration.ofMillis(1),
                TestClock.manual());
    }

    SabotagedCacheHarness granularity(Duration coarse) {
        return new SabotagedCacheHarness(backend, cache, withoutServer, failureBound, coarse, clock);
    }

    SabotagedCacheHarness unreachable(Supplier<CacheBackend> another, Duration bound) {
        return new SabotagedCacheHarness(backend, cache, another, bound, granularity, clock);
    }

    @Override
    public CacheBackend create() {
        return cache.apply(clock);
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.LEAST_LIMIT, granularity);
    }

    @Override
    public Optional<Supplier<CacheBackend>> unreachable() {
        return Optional.of(withoutServer);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(SilentServer.PASSWORD);
    }
}
