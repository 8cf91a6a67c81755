package io.bluestar.contracttests.faults.redis;

import static io.bluestar.contracttests.faults.wire.Recovery.await;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.settings.RedisSettings;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Redis cache behind three real Sentinels, who watch a primary and its replica. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RedisSentinelTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("Redis cache behind Sentinels");

    @TempDir
    Path folder;

    private final List<OwnRedis> sentinels = new ArrayList<>();
    private OwnRedis primary;
    private OwnRedis replica;

    @BeforeEach
    void start() throws IOException {
        primary = OwnRedis.with();
        replica = OwnRedis.with("--replicaof", "127.0.0.1", Integer.toString(primary.port()));
        for (int sentinel = 0; sentinel < 3; sentinel++) {
            sentinels.add(sentinel());
        }
        for (OwnRedis sentinel : sentinels) {
            await(
                    "the Sentinels knowing each other and the replica",
                    () -> sentinel.command(admin -> admin.info("sentinel")).contains("slaves=1,sentinels=3"));
        }
    }

    private OwnRedis sentinel() throws IOException {
        int port = OwnRedis.freePort();
        Path configuration = Files.writeString(
                folder.resolve("sentinel-" + port + ".conf"), """
                port %d
                dir %s
                sentinel monitor primary 127.0.0.1 %d 2
                sentinel down-after-milliseconds primary 2000
                sentinel failover-timeout primary 10000
                """.formatted(port, folder, primary.port()));
        return OwnRedis.custom(
                port, List.of(configuration.toString(), "--sentinel"), "+monitor", OwnRedis.address(port));
    }

    @AfterEach
    void stop() {
        sentinels.forEach(OwnRedis::close);
        replica.close();
        primary.close();
    }

    @AfterAll
    static void check() {
        MATRIX.check();
    }

    private RedisSettings settings() {
        String hosts = sentinels.stream()
                .map(sentinel -> "127.0.0.1:" + sentinel.port())
                .collect(joining(","));
        return RedisSettings.of(URI.create("redis-sentinel://" + hosts + "/0#primary"));
    }

    @Test
    void the_replica_is_used_once_it_has_taken_over_from_a_killed_primary() {
        try (CacheInTrouble cache = CacheInTrouble.filled(MATRIX, settings(), "failover")) {
            // What was stored at last has reached the replica.
            primary.command(admin -> admin.waitForReplication(1, 10_000));
            primary.kill();
            cache.fails("the primary is killed, its replica has not taken over yet", "primary of the Sentinels");
            cache.recovers();
            assertThat(replica.command(admin -> admin.role()).get(0)).isEqualTo("master");

            primary.startAgain();
            await("the former primary being a replica", this::formerPrimaryIsReplica);
            cache.recovers();
        }
    }

    private boolean formerPrimaryIsReplica() {
        try {
            return primary.command(admin -> admin.role()).get(0).equals("slave");
        } catch (RedisException closed) {
            // A server that becomes a replica closes the connections of its clients.
            return false;
        }
    }

    @Test
    void sentinels_that_are_gone_matter_only_to_who_connects() {
        try (CacheInTrouble cache = CacheInTrouble.filled(MATRIX, settings(), "sentinels")) {
            sentinels.get(0).kill();
            try (CacheInTrouble another = CacheInTrouble.filled(MATRIX, settings(), "another")) {
                another.getAnswers("one Sentinel of three is killed, the cache connects");
                another.setexAnswers("one Sentinel of three is killed, the cache connects");
                another.deleteAnswers("one Sentinel of three is killed, the cache connects");
                sentinels.get(0).startAgain();
                another.recovers();
            }
            sentinels.forEach(OwnRedis::kill);
            cache.getAnswers("all Sentinels are killed, the cache is connected");
            cache.setexAnswers("all Sentinels are killed, the cache is connected");
            cache.deleteAnswers("all Sentinels are killed, the cache is connected");
            try (CacheInTrouble another = new CacheInTrouble(MATRIX, settings(), "another")) {
                another.fails("all Sentinels are killed, the cache connects", "primary of the Sentinels");
                sentinels.get(1).startAgain();
                another.recovers();
            }
            cache.recovers();
        }
    }

    @Test
    void a_primary_that_the_sentinels_do_not_know_is_a_failure_that_names_it() {
        URI other = URI.create("redis-sentinel://127.0.0.1:" + sentinels.get(0).port() + "/0#unheard-of");
        try (CacheBackend cache = RedisCacheBackend.open(RedisSettings.of(other), CacheInTrouble.OPTIONS)) {
            assertThatExceptionOfType(CacheException.class)
                    .isThrownBy(() -> cache.get("key"))
                    .withMessageContaining("unheard-of of the Sentinels 127.0.0.1:");
        }
    }
}
