package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.Emulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The Jedis cache on a real redis-server; each cache has a pool of its own. */
public final class JedisCacheHarness implements CacheBackendHarness {
    private static final String PASSWORD = "other-makes-passw0rd";
    private static final int BACKLOG = 1_000;

    private final EmulatedServer server = Emulators.shared().redis();
    private final ServerSocket silent;

    /** On the redis-server of this JVM, started if need be. */
    public JedisCacheHarness() {
        try {
            // Connections are made, as they wait in the backlog; nobody ever accepts one.
            silent = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }

    @Override
    public String backend() {
        return "Jedis cache";
    }

    @Override
    public String environment() {
        return server.product() + " " + server.version();
    }

    @Override
    public CacheBackend create() {
        return new JedisCache(server.endpoint(), Duration.ofSeconds(10));
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.DEFAULT_LIMIT, Duration.ofMillis(1));
    }

    @Override
    public Optional<Supplier<CacheBackend>> unreachable() {
        URI nobody = URI.create("redis://:" + PASSWORD + "@127.0.0.1:" + silent.getLocalPort());
        return Optional.of(() -> new JedisCache(nobody, Duration.ofMillis(400)));
    }

    @Override
    public Set<String> secrets() {
        return Set.of(PASSWORD);
    }

    @Override
    public void close() {
        try {
            silent.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the silent server", e);
        }
    }
}
