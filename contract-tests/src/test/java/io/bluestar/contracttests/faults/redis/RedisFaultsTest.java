package io.bluestar.contracttests.faults.redis;

import static io.bluestar.contracttests.faults.redis.CacheInTrouble.BOUND;
import static io.bluestar.contracttests.faults.redis.CacheInTrouble.assertFailed;
import static io.bluestar.contracttests.faults.redis.CacheInTrouble.shown;
import static io.bluestar.contracttests.faults.wire.Recovery.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.persistence.settings.RedisSettings;
import io.lettuce.core.KillArgs;
import io.lettuce.core.protocol.CommandType;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Redis cache while a real server pauses, is full, loads, is killed, or the network between them fails. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RedisFaultsTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("Redis cache");

    private static final int TWO_MIB = 2 * 1024 * 1024;
    private static final String MICROSECONDS_FOR_EACH = "200000";

    /** While it connects, the server's end of a killed client arrives as the one or the other. */
    private static final Pattern LOST_CONNECTION = Pattern.compile(
            "the connection to Redis at \\S+ failed: "
                    + "|cannot connect to Redis at \\S+: (Connection (closed prematurely|reset)|RedisHandshakeHandler not registered)");

    private static final String UNKNOWN_OUTCOME = "it may have been carried out or not";

    private static OwnRedis redis;

    @BeforeAll
    static void start() {
        redis = OwnRedis.with();
    }

    @AfterAll
    static void check() {
        redis.close();
        MATRIX.check();
    }

    private static CacheInTrouble filled(String key) {
        return CacheInTrouble.filled(MATRIX, redis.settings(), key);
    }

    @Test
    void a_paused_server_fails_calls_in_time() {
        String fault = "CLIENT PAUSE";
        // Each call on a connection of its own that worked until then.
        try (CacheInTrouble reading = filled("paused");
                CacheInTrouble writing = filled("paused too");
                CacheInTrouble deleting = filled("paused as well")) {
            redis.command(admin -> admin.clientPause(8_000));
            reading.getFails(fault, noAnswerFrom(redis.port()));
            writing.setexFails(fault, noAnswerFrom(redis.port()), UNKNOWN_OUTCOME);
            deleting.deleteFails(fault, noAnswerFrom(redis.port()), UNKNOWN_OUTCOME);
            reading.recovers();
            writing.recovers();
            deleting.recovers();
        }
    }

    private static String noAnswerFrom(int port) {
        return "no answer from Redis at 127.0.0.1:" + port + " within "
                + CacheInTrouble.OPTIONS.commandTimeout().toMillis() + " ms";
    }

    private static String failedConnectionTo(int port) {
        return "the connection to Redis at 127.0.0.1:" + port + " failed: ";
    }

    @Test
    void a_write_whose_client_is_killed_fails_and_may_have_happened() throws Exception {
        String fault = "CLIENT KILL while the call is under way";
        try (CacheInTrouble cache = filled("killed")) {
            killDuring(() -> cache.setexFails(fault, UNKNOWN_OUTCOME));
            killDuring(() -> cache.deleteFails(fault, UNKNOWN_OUTCOME));
            cache.recovers();
        }
    }

    /** Writes wait while the server pauses them, so that the connection can be killed in the middle. */
    private static void killDuring(Runnable write) throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            redis.says(CommandType.CLIENT, "PAUSE", "60000", "WRITE");
            redis.command(admin -> {
                        Future<?> underWay = caller.submit(write);
                        await(
                                "the write waiting at the server",
                                () -> admin.clientList().contains("flags=b"));
                        admin.clientKill(KillArgs.Builder.typeNormal().skipme());
                        return underWay;
                    })
                    .get();
        } finally {
            caller.shutdown();
            redis.says(CommandType.CLIENT, "UNPAUSE");
        }
    }

    @Test
    void a_read_whose_client_is_killed_answers_rightly_or_fails() throws Exception {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        AtomicBoolean enough = new AtomicBoolean();
        try (CacheInTrouble cache = filled("killed again and again")) {
            Future<List<Happened>> reads = reader.submit(() -> {
                List<Happened> all = new ArrayList<>();
                while (!enough.get()) {
                    all.add(MATRIX.observe(
                            "CLIENT KILL while the call is under way",
                            "get",
                            BOUND,
                            () -> cache.cache().get("killed again and again")));
                }
                return all;
            });
            redis.command(admin -> {
                for (int kill = 0; kill < 50; kill++) {
                    await(
                            "the reader connecting anew",
                            () -> admin.clientKill(KillArgs.Builder.typeNormal().skipme()) > 0);
                }
                return null;
            });
            enough.set(true);
            Duration longest = Duration.ZERO;
            int answered = 0;
            for (Happened read : reads.get()) {
                if (read.thrown() == null) {
                    assertThat(read.answer()).isEqualTo(Optional.of("kept"));
                    answered++;
                } else {
                    assertFailed("get", "killed again and again", read);
                    assertThat(read.thrown().getMessage())
                            .contains(" to Redis at 127.0.0.1:" + redis.port())
                            .containsPattern(LOST_CONNECTION);
                }
                longest = read.took().compareTo(longest) > 0 ? read.took() : longest;
            }
            assertThat(answered).as("reads that were answered").isPositive();
            MATRIX.note(
                    "CLIENT KILL while the call is under way",
                    "get",
                    "answers, or `CacheException` if its connection was the one that was killed",
                    longest,
                    BOUND);
            cache.recovers();
        } finally {
            enough.set(true);
            reader.shutdown();
        }
    }

    @Test
    void a_server_that_was_killed_is_used_again_once_it_is_back(@TempDir Path folder) {
        try (OwnRedis own =
                        OwnRedis.with("--appendonly", "yes", "--appendfsync", "always", "--dir", folder.toString());
                CacheInTrouble cache = CacheInTrouble.filled(MATRIX, own.settings(), "stopped")) {
            own.kill();
            cache.fails("the server is stopped", "to Redis at 127.0.0.1:" + own.port());
            own.startAgain();
            cache.recovers();
        }
    }

    @Test
    void a_full_server_refuses_to_store_and_still_reads_and_deletes() {
        String fault = "`maxmemory` reached with `noeviction`";
        try (CacheInTrouble cache = filled("full")) {
            redis.says(CommandType.CONFIG, "SET", "maxmemory-policy", "noeviction");
            redis.says(CommandType.CONFIG, "SET", "maxmemory", "1");
            cache.getAnswers(fault);
            cache.setexFails(fault, "out of memory", "maxmemory");
            cache.deleteAnswers(fault);
            redis.says(CommandType.CONFIG, "SET", "maxmemory", "0");
            cache.recovers();
        }
    }

    @Test
    void a_replica_reads_and_refuses_writes() {
        String fault = "the server has become a read-only replica";
        try (OwnRedis own = OwnRedis.with();
                CacheInTrouble cache = CacheInTrouble.filled(MATRIX, own.settings(), "replica")) {
            own.command(admin -> admin.replicaof("127.0.0.1", OwnRedis.freePort()));
            cache.getAnswers(fault);
            cache.setexFails(fault, "READONLY", "connect to the primary");
            cache.deleteFails(fault, "READONLY", "connect to the primary");

            own.says(CommandType.CONFIG, "SET", "replica-serve-stale-data", "no");
            String stale = "the replica has lost its primary, and `replica-serve-stale-data` is `no`";
            cache.getFails(stale, "MASTERDOWN", "lost its primary");
            cache.setexFails(stale, "READONLY");
            cache.deleteFails(stale, "READONLY");

            own.command(admin -> admin.replicaofNoOne());
            cache.recovers();
        }
    }

    @Test
    void a_server_that_loads_its_data_is_used_once_it_has(@TempDir Path folder) {
        try (OwnRedis own = OwnRedis.with("--dir", folder.toString(), "--rdbcompression", "no");
                CacheInTrouble cache = CacheInTrouble.filled(MATRIX, own.settings(), "loading")) {
            own.command(admin -> {
                for (int i = 0; i < 25; i++) {
                    admin.set("filler " + i, "x".repeat(TWO_MIB));
                }
                return admin.save();
            });
            own.kill();
            // After each two MiB it looks at its connections.
            own.startAgain("Loading RDB", "--key-load-delay", MICROSECONDS_FOR_EACH);
            await("the refusal", () -> isRefused(cache, "LOADING", "try again later"));
            cache.fails(
                    "the server loads its data",
                    "Redis at 127.0.0.1:" + own.port() + " answered \"LOADING ",
                    "try again later");
            cache.recovers();
        }
    }

    @Test
    void a_wrong_password_is_refused_without_being_shown() {
        try (OwnRedis own = OwnRedis.with()) {
            own.says(CommandType.ACL, "SETUSER", "service", "on", ">right-Passw0rd", "~*", "+@all");
            URI uri = URI.create("redis://service:right-Passw0rd@127.0.0.1:" + own.port());
            try (CacheInTrouble cache = CacheInTrouble.filled(MATRIX, RedisSettings.of(uri), "password")) {
                own.says(CommandType.ACL, "SETUSER", "service", "resetpass", ">other-Passw0rd");
                own.command(
                        admin -> admin.clientKill(KillArgs.Builder.typeNormal().skipme()));
                // Once in a while the client tells of the closed connection instead of the answer that had it closed.
                cache.failsSayingInTheEnd(
                        "the password is wrong",
                        "Redis at 127.0.0.1:" + own.port() + " answered \"WRONGPASS ",
                        "correct those of BLUESTAR_REDIS_URI");
                assertThat(shown(catchThrowable(() -> cache.cache().get("password"))))
                        .doesNotContain("right-Passw0rd");

                own.says(CommandType.ACL, "SETUSER", "service", ">right-Passw0rd");
                cache.recovers();
            }
        }
    }

    private static boolean isRefused(CacheInTrouble cache, String... words) {
        Throwable failure = catchThrowable(() -> cache.cache().get("any"));
        return failure != null && Stream.of(words).allMatch(failure.getMessage()::contains);
    }

    @Test
    void a_half_open_connection_fails_calls_in_time_and_is_replaced() {
        overTheWire("the connection is half open", Wire.State.HALF_OPEN, "half open", RedisFaultsTest::noAnswerFrom);
    }

    @Test
    void an_answer_that_never_comes_is_not_waited_for_for_ever() {
        overTheWire("the answer never comes", Wire.State.NO_ANSWERS, "no answers", RedisFaultsTest::noAnswerFrom);
    }

    @Test
    void a_connection_cut_before_the_answer_fails_the_call() {
        overTheWire(
                "the connection is reset before the answer",
                Wire.State.CUT,
                "cut",
                RedisFaultsTest::failedConnectionTo);
    }

    @Test
    void garbage_is_no_answer() {
        overTheWire("garbage instead of RESP", Wire.State.GARBAGE, "garbage", RedisFaultsTest::failedConnectionTo);
    }

    private static void overTheWire(String fault, Wire.State state, String key, IntFunction<String> reason) {
        try (Wire wire = new Wire(redis.port());
                CacheInTrouble cache = CacheInTrouble.filled(MATRIX, through(wire), key)) {
            String words = reason.apply(wire.port());
            List<Runnable> calls = List.of(
                    () -> cache.getFails(fault, words),
                    () -> cache.setexFails(fault, words, UNKNOWN_OUTCOME),
                    () -> cache.deleteFails(fault, words, UNKNOWN_OUTCOME));
            // Each on a connection that worked until then.
            for (Runnable call : calls) {
                wire.is(state);
                call.run();
                wire.heal();
                cache.recovers();
            }
        }
    }

    @Test
    void a_refused_connection_fails_calls_at_once() {
        try (Wire wire = new Wire(redis.port());
                CacheInTrouble cache = CacheInTrouble.filled(MATRIX, through(wire), "refused")) {
            wire.refuse();
            // The first call may still be told that the connection it had is closed.
            await("the refusal", () -> isRefused(cache, "cannot connect to Redis at", "refused"));
            cache.fails("connections are refused", "cannot connect to Redis at 127.0.0.1:" + wire.port(), "refused");
            wire.heal();
            cache.recovers();
        }
    }

    @Test
    void a_write_whose_answer_got_lost_has_happened_once() {
        try (Wire wire = new Wire(redis.port());
                CacheInTrouble cache = CacheInTrouble.filled(MATRIX, through(wire), "lost answer")) {
            wire.is(Wire.State.NO_ANSWERS);
            long before = redis.sets();
            cache.setexFails("the answer never comes", UNKNOWN_OUTCOME);
            wire.heal();
            cache.recovers();
            // One before the fault was healed, and that of recovers().
            assertThat(redis.sets() - before).as("SET commands that arrived").isEqualTo(2);
            assertThat(cache.cache().get("lost answer:set")).contains("set");
        }
    }

    private static RedisSettings through(Wire wire) {
        return RedisSettings.of(URI.create("redis://127.0.0.1:" + wire.port()));
    }
}
