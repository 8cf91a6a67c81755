package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.redis.RedisCacheOptions;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.Emulators;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The Redis cache on a real redis-server; its caches share one client, each has a connection of its own. */
public final class RedisCacheHarness implements CacheBackendHarness {
    private static final String PASSWORD = "certify-Redis-passw0rd";
    private static final RedisCacheOptions TIGHT =
            new RedisCacheOptions(Duration.ofMillis(400), Duration.ofMillis(400));

    /** Waits long enough for a server that is well, on a busy machine too. */
    private static final RedisCacheOptions PATIENT =
            new RedisCacheOptions(Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final EmulatedServer server;
    private final RedisURI uri;
    private final RedisClient client;
    private final SilentServer silent = new SilentServer();

    /** On the redis-server of this JVM, started if need be. */
    public RedisCacheHarness() {
        this(Emulators.shared().redis());
    }

    /** On a server that is up. */
    public RedisCacheHarness(EmulatedServer server) {
        this.server = server;
        uri = RedisURI.create(server.endpoint());
        client = RedisClient.create(uri);
        client.setOptions(RedisCacheBackend.clientOptions(RedisCacheOptions.DEFAULT));
        // What loading the client's classes takes, seconds on a busy machine, is none of the first call's time.
        client.connect().close();
    }

    @Override
    public String backend() {
        return "Redis cache";
    }

    @Override
    public String environment() {
        return server.product() + " " + server.version();
    }

    @Override
    public CacheBackend create() {
        return RedisCacheBackend.over(client, uri, RedisCacheOptions.DEFAULT);
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.DEFAULT_LIMIT, Duration.ofMillis(1));
    }

    @Override
    public Optional<Supplier<CacheBackend>> unreachable() {
        URI nobody = URI.create("redis://:" + PASSWORD + "@127.0.0.1:" + silent.port());
        return Optional.of(() -> RedisCacheBackend.open(RedisSettings.of(nobody), TIGHT));
    }

    @Override
    public Optional<Supplier<FaultyServer<CacheBackend>>> faulty() {
        return Optional.of(() -> {
            FaultyProxy proxy = new FaultyProxy(server.endpoint(), FaultyAnswers.REDIS);
            RedisSettings settings = RedisSettings.of(proxy.host(), proxy.port(), uri.getDatabase());
            return new ProxiedServer<>(proxy, () -> RedisCacheBackend.open(settings, PATIENT), () -> {});
        });
    }

    @Override
    public Set<String> secrets() {
        return Set.of(PASSWORD);
    }

    @Override
    public void close() {
        silent.close();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
