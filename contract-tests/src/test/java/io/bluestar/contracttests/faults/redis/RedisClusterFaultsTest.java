package io.bluestar.contracttests.faults.redis;

import static io.bluestar.contracttests.faults.redis.CacheInTrouble.BOUND;
import static io.bluestar.contracttests.faults.redis.CacheInTrouble.TTL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import io.lettuce.core.cluster.SlotHash;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The cache on a real Redis Cluster of three nodes whose slots move and whose nodes fail. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RedisClusterFaultsTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("Redis Cluster cache");
    /** Keys of three nodes. */
    private static final List<String> KEYS = List.of("{one}key", "{two}key", "{three}key");

    @TempDir
    static Path folder;

    private static OwnCluster cluster;

    @BeforeAll
    static void start() {
        cluster = OwnCluster.start(folder, "2000");
        assertThat(KEYS).extracting(cluster::nodeOf).doesNotHaveDuplicates();
    }

    @AfterAll
    static void check() {
        cluster.close();
        MATRIX.check();
    }

    private static CacheInTrouble filled(String key) {
        return CacheInTrouble.filled(MATRIX, cluster.settings(), key);
    }

    @Test
    void keys_are_found_on_the_nodes_that_have_their_slots() {
        try (CacheInTrouble first = filled(KEYS.get(0));
                CacheInTrouble second = filled(KEYS.get(1));
                CacheInTrouble third = filled(KEYS.get(2))) {
            List.of(first, second, third).forEach(CacheInTrouble::recovers);
            KEYS.forEach(key -> assertThat(cluster.nodeOf(key).<String>command(admin -> admin.get(key)))
                    .isEqualTo("kept"));
        }
    }

    @Test
    void the_environment_selects_a_cluster() {
        Settings settings = Settings.fromEnvironment(Map.of(
                "BLUESTAR_REDIS_CLUSTER", "true",
                "BLUESTAR_REDIS_URI", cluster.settings().uri().toString(),
                "BLUESTAR_S3_BUCKET", "unused"));
        try (Persistence persistence = Persistence.open(settings)) {
            for (String key : KEYS) {
                persistence.cache().setex(key + ":environment", TTL, key);
                assertThat(persistence.cache().get(key + ":environment")).contains(key);
            }
        }
    }

    @Test
    void one_node_is_enough_to_find_the_others() {
        Wire first = cluster.wireOf(KEYS.get(0));
        RedisSettings settings = new RedisSettings(URI.create("redis://127.0.0.1:" + first.port()), true);
        try (CacheBackend cache = RedisCacheBackend.open(settings, CacheInTrouble.OPTIONS)) {
            for (String key : KEYS) {
                cache.setex(key + ":found", TTL, key);
                assertThat(cache.get(key + ":found")).contains(key);
            }
        }
    }

    @Test
    void a_slot_moves_while_it_is_used_and_no_call_fails_or_is_carried_out_twice() throws Exception {
        OwnRedis home = cluster.nodeOf("{moved}");
        OwnRedis other = cluster.nodes().stream()
                .filter(node -> node != home)
                .findFirst()
                .orElseThrow();
        int slot = SlotHash.getSlot("{moved}");
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger stored = new AtomicInteger();
        ExecutorService users = Executors.newFixedThreadPool(3);
        try (CacheInTrouble cache = filled("{moved}")) {
            long before = sets();
            List<Future<?>> uses = new ArrayList<>();
            for (int user = 0; user < 3; user++) {
                String key = "{moved}" + user;
                uses.add(users.submit(() -> use(cache.cache(), key, enough, stored)));
            }
            for (int move = 0; move < 5 || stored.get() < 100; move++) {
                cluster.move(slot, home, other);
                cluster.move(slot, other, home);
            }
            enough.set(true);
            for (Future<?> use : uses) {
                use.get();
            }
            assertThat(sets() - before).as("SET commands carried out").isEqualTo(stored.get());
            cache.recovers();
        } finally {
            enough.set(true);
            users.shutdown();
            cluster.awaitUp();
        }
    }

    private static void use(CacheBackend cache, String key, AtomicBoolean enough, AtomicInteger stored) {
        String fault = "a slot moves to another node and back, again and again";
        for (int round = 0; !enough.get(); round++) {
            String value = Integer.toString(round);
            assertAnswers(null, fault, "setex", () -> {
                cache.setex(key, TTL, value);
                return null;
            });
            stored.incrementAndGet();
            assertAnswers(Optional.of(value), fault, "get", () -> cache.get(key));
            assertAnswers(null, fault, "delete", () -> {
                cache.delete(key);
                return null;
            });
            assertThat(cache.get(key)).isEmpty();
        }
    }

    private static void assertAnswers(Object expected, String fault, String operation, Callable<?> call) {
        Happened happened = MATRIX.observe(fault, operation, BOUND, call);
        assertThat(happened.thrown()).isNull();
        assertThat(happened.answer()).isEqualTo(expected);
    }

    /** What all nodes have carried out; a command that was redirected is not among it. */
    private static long sets() {
        return cluster.nodes().stream().mapToLong(OwnRedis::sets).sum();
    }

    @Test
    void a_killed_node_fails_the_calls_for_its_keys_and_no_others() {
        try (CacheInTrouble lost = filled(KEYS.get(1));
                CacheInTrouble others = filled(KEYS.get(2))) {
            OwnRedis node = cluster.nodeOf(KEYS.get(1));
            node.kill();
            lost.fails(
                    "the key's node is killed",
                    "127.0.0.1:" + cluster.wireOf(KEYS.get(1)).port());
            others.getAnswers("another node is killed");
            others.setexAnswers("another node is killed");
            others.deleteAnswers("another node is killed");
            node.startAgain();
            lost.recovers();
            others.recovers();
        } finally {
            cluster.awaitUp();
        }
    }

    @Test
    void a_node_that_cannot_be_reached_fails_the_calls_for_its_keys_in_time() {
        String fault = "the connection to the key's node is half open";
        try (CacheInTrouble lost = filled(KEYS.get(0));
                CacheInTrouble others = filled(KEYS.get(2))) {
            Wire wire = cluster.wireOf(KEYS.get(0));
            wire.is(Wire.State.HALF_OPEN);
            lost.fails(fault, "127.0.0.1:" + wire.port());
            others.recovers();
            wire.heal();
            lost.recovers();
        }
    }

    @Test
    void a_replica_takes_over_from_a_killed_primary(@TempDir Path own) {
        String fault = "the key's primary is killed, its replica has not taken over yet";
        String key = KEYS.get(0);
        try (OwnCluster replicated = OwnCluster.start(own, "2000");
                CacheInTrouble cache = CacheInTrouble.filled(MATRIX, replicated.settings(), key)) {
            OwnRedis primary = replicated.nodeOf(key);
            OwnRedis replica = replicated.addReplicaOf(primary);
            // What was stored at last has reached the replica.
            primary.command(admin -> admin.waitForReplication(1, 10_000));
            primary.kill();
            cache.fails(fault, "127.0.0.1:" + replicated.wireOf(key).port());
            cache.recovers();
            assertThat(replica.command(admin -> admin.role()).get(0)).isEqualTo("master");

            primary.startAgain();
            replicated.awaitUp();
            cache.recovers();
        }
    }

    @Test
    void a_server_that_is_no_cluster_says_what_to_do() {
        try (OwnRedis single = OwnRedis.with();
                CacheBackend cache = RedisCacheBackend.open(
                        new RedisSettings(single.settings().uri(), true), CacheInTrouble.OPTIONS)) {
            assertThatExceptionOfType(CacheException.class)
                    .isThrownBy(() -> cache.get("key"))
                    .withMessageContainingAll("127.0.0.1:" + single.port(), "unset BLUESTAR_REDIS_CLUSTER");
        }
    }

    @Test
    void a_node_of_a_cluster_asked_alone_says_what_to_do() {
        OwnRedis node = cluster.nodeOf(KEYS.get(0));
        try (CacheBackend cache = RedisCacheBackend.open(node.settings(), CacheInTrouble.OPTIONS)) {
            assertThatExceptionOfType(CacheException.class)
                    .isThrownBy(() -> cache.get(KEYS.get(1)))
                    .withMessageContainingAll("MOVED", "set BLUESTAR_REDIS_CLUSTER=true");
        }
    }

    @Test
    void nodes_without_slots_say_so() {
        try (OwnRedis lonely = OwnRedis.with("--cluster-enabled", "yes");
                CacheBackend cache = RedisCacheBackend.open(
                        new RedisSettings(lonely.settings().uri(), true), CacheInTrouble.OPTIONS)) {
            assertThatExceptionOfType(CacheException.class)
                    .isThrownBy(() -> cache.get("key"))
                    .withMessageContainingAll("127.0.0.1:" + lonely.port(), "knows of no node that has slots");
        }
    }
}
