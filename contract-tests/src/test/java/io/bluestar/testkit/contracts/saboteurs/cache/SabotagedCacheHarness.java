package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * A harness over a cache of the gallery's, one whose server does not answer, and, where that is the point, one whose server
 * fails and recovers.
 */
record SabotagedCacheHarness(
        String backend,
        Function<TestClock, CacheBackend> cache,
        Supplier<CacheBackend> withoutServer,
        Duration failureBound,
        Duration granularity,
        TestClock clock,
        Optional<Function<FailingServer, CacheBackend>> client,
        boolean counted)
        implements CacheBackendHarness {

    /** With an honest client of a silent server, and a clock of milliseconds. */
    static SabotagedCacheHarness of(String backend, Function<TestClock, CacheBackend> cache) {
        return new SabotagedCacheHarness(
                backend,
                cache,
                () -> new UnreachableCache(new SilentServer()),
                SilentServer.FAILURE_BOUND,
                Duration.ofMillis(1),
                TestClock.manual(),
                Optional.empty(),
                false);
    }

    SabotagedCacheHarness granularity(Duration coarse) {
        return new SabotagedCacheHarness(backend, cache, withoutServer, failureBound, coarse, clock, client, counted);
    }

    SabotagedCacheHarness unreachable(Supplier<CacheBackend> another, Duration bound) {
        return new SabotagedCacheHarness(backend, cache, another, bound, granularity, clock, client, counted);
    }

    /** The same, with a client of a server that fails and recovers. */
    SabotagedCacheHarness remote(Function<FailingServer, CacheBackend> another) {
        return new SabotagedCacheHarness(
                backend,
                cache,
                withoutServer,
                SilentServer.SHORT_FAILURE_BOUND,
                granularity,
                clock,
                Optional.of(another),
                counted);
    }

    /** The same, whose entries can be counted. */
    SabotagedCacheHarness countable() {
        return new SabotagedCacheHarness(backend, cache, withoutServer, failureBound, granularity, clock, client, true);
    }

    @Override
    public Optional<Supplier<FaultyServer<CacheBackend>>> faulty() {
        return client.map(open -> () -> FailingServer.with(server -> new CheckedCache(open.apply(server))));
    }

    @Override
    public Optional<ToLongFunction<CacheBackend>> entriesHeld() {
        return counted ? Optional.of(held -> ((DelegatingCache) held).entriesHeld()) : Optional.empty();
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
