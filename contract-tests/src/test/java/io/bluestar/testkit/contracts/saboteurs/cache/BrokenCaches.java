package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes saboteurs of caches, for tables that read well. */
final class BrokenCaches {
    private BrokenCaches() {}

    /** A cache that refuses wrong calls as it should. */
    static Sabotage<CacheBackendHarness> cache(String name, Function<TestClock, CacheBackend> cache) {
        return unchecked(name, clock -> new CheckedCache(cache.apply(clock)));
    }

    /** A cache that looks after its arguments itself. */
    static Sabotage<CacheBackendHarness> unchecked(String name, Function<TestClock, CacheBackend> cache) {
        return Sabotage.of(name, () -> SabotagedCacheHarness.of(name, cache));
    }

    /** A cache that keeps time in whole seconds, and says so. */
    static Sabotage<CacheBackendHarness> wholeSeconds(String name, Function<TestClock, CacheBackend> cache) {
        return Sabotage.of(
                name,
                () -> SabotagedCacheHarness.of(name, clock -> new CheckedCache(cache.apply(clock)))
                        .granularity(Duration.ofSeconds(1)));
    }

    /** An honest one, and a client of a server that fails and recovers. */
    static Sabotage<CacheBackendHarness> remote(String name, Function<FailingServer, CacheBackend> client) {
        return Sabotage.of(
                name, () -> SabotagedCacheHarness.of(name, BrokenCache::honest).remote(client));
    }

    /** A cache whose entries are counted. */
    static Sabotage<CacheBackendHarness> counted(String name, Function<TestClock, CacheBackend> cache) {
        return Sabotage.of(
                name,
                () -> SabotagedCacheHarness.of(name, clock -> new CheckedCache(cache.apply(clock)))
                        .countable());
    }

    /** An honest one, and a client of a server that does not answer. */
    static Sabotage<CacheBackendHarness> server(String name, Supplier<SilentServer> server) {
        return unreachable(name, () -> new UnreachableCache(server.get()), SilentServer.FAILURE_BOUND);
    }

    /** An honest one, and a client that waits for its server for ever. */
    static Sabotage<CacheBackendHarness> hanging(String name, Supplier<SilentServer> server) {
        return unreachable(name, () -> new UnreachableCache(server.get()), SilentServer.SHORT_FAILURE_BOUND);
    }

    /** An honest one, and one whose server does not answer. */
    static Sabotage<CacheBackendHarness> unreachable(String name, Supplier<CacheBackend> withoutServer) {
        return unreachable(name, withoutServer, SilentServer.FAILURE_BOUND);
    }

    private static Sabotage<CacheBackendHarness> unreachable(
            String name, Supplier<CacheBackend> withoutServer, Duration bound) {
        return Sabotage.of(
                name, () -> SabotagedCacheHarness.of(name, BrokenCache::honest).unreachable(withoutServer, bound));
    }
}
