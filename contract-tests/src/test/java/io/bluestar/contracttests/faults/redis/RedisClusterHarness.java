package io.bluestar.contracttests.faults.redis;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.redis.RedisCacheOptions;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The Redis cache on a real Redis Cluster of three nodes; each cache has a client of its own. */
public final class RedisClusterHarness implements CacheBackendHarness {
    private static final String PASSWORD = "certify-Cluster-passw0rd";
    private static final RedisCacheOptions TIGHT =
            new RedisCacheOptions(Duration.ofMillis(400), Duration.ofMillis(400));

    private final Path folder;
    private final OwnCluster cluster;
    private final Wire silent;

    /** On a Cluster of its own, started for it. */
    public RedisClusterHarness() {
        try {
            folder = Files.createTempDirectory("bluestar-redis-cluster-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cluster = OwnCluster.start(folder, "15000");
        silent = new Wire(cluster.nodes().get(0).port());
        silent.is(Wire.State.HALF_OPEN);
    }

    @Override
    public String backend() {
        return "Redis Cluster cache";
    }

    @Override
    public String environment() {
        return "redis-server, three nodes";
    }

    @Override
    public CacheBackend create() {
        return RedisCacheBackend.open(cluster.settings(), RedisCacheOptions.DEFAULT);
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.DEFAULT_LIMIT, Duration.ofMillis(1));
    }

    @Override
    public Optional<Supplier<CacheBackend>> unreachable() {
        URI nobody = URI.create("redis://:" + PASSWORD + "@127.0.0.1:" + silent.port());
        return Optional.of(() -> RedisCacheBackend.open(new RedisSettings(nobody, true), TIGHT));
    }

    @Override
    public Set<String> secrets() {
        return Set.of(PASSWORD);
    }

    @Override
    public void close() {
        silent.close();
        cluster.close();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
