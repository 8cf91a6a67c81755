package io.bluestar.contracttests.faults.caching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.contracttests.faults.redis.Wire;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.caching.CachingStatistics;
import io.bluestar.persistence.caching.CircuitOptions;
import io.bluestar.persistence.memory.MemoryRulesStore;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.redis.RedisCacheOptions;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.testkit.emulators.Emulators;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

/** Reads of rules while the Redis that caches them is down, slow, full or full of garbage: each answers as the table does. */
@Timeout(180)
class CachingFaultsTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("Caching decorator");
    private static final String ONE = "`getCalculationRule`";
    private static final String MANY = "`getCalculationRule`, 20 in a row";
    private static final String CONCURRENT = "`getCalculationRule`, 20 in a row in each of 8 threads";
    private static final int READS = 20;
    private static final int THREADS = 8;

    /** A call of the cache takes 4 s at the most; forty of them, two for each of twenty reads, would take far longer. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    /** So long a pause that no read tries again, however slow the machine is, before the test moves the clock. */
    private static final CircuitOptions CIRCUIT =
            CircuitOptions.DEFAULT.withPauses(Duration.ofMinutes(10), Duration.ofMinutes(10));

    /** For faults that make nothing wait: a call that a busy machine makes slow is no part of them. */
    private static final CircuitOptions PATIENT = CIRCUIT.withSlow(Duration.ofMinutes(1));

    private static final Emulators EMULATORS = Emulators.create();

    private final AtomicLong skippedNanos = new AtomicLong();
    private final MemoryRulesStore table = new MemoryRulesStore();
    private Wire wire;
    private RedisCacheBackend cache;
    private Jedis redis;
    private CachingRulesStore rules;

    @BeforeEach
    void open() {
        for (int i = 0; i < READS * (THREADS + 1); i++) {
            table.put(Table.CALCULATION_RULES, rule("P" + i));
        }
        table.put(Table.CALCULATION_RULES, rule("CACHED"));
        redis = new Jedis(EMULATORS.redis().endpoint());
        redis.flushAll();
        wire = new Wire(EMULATORS.redis().endpoint().getPort());
        cache = RedisCacheBackend.open(RedisSettings.of("127.0.0.1", wire.port(), 0), RedisCacheOptions.DEFAULT);
        decorate(CIRCUIT);
    }

    private void decorate(CircuitOptions circuit) {
        rules = new CachingRulesStore(table, cache, "", circuit, () -> System.nanoTime() + skippedNanos.get());
        awaitHit("CACHED");
    }

    @AfterEach
    void close() {
        rules.close();
        cache.close();
        wire.close();
        redis.configSet("maxmemory", "0");
        redis.aclSetUser("default", "+get");
        redis.close();
    }

    @AfterAll
    static void check() {
        EMULATORS.close();
        MATRIX.check();
    }

    @Test
    void redis_that_refuses_connections_fails_no_read() throws Exception {
        wire.refuse();
        observe("Redis refuses connections", 2);
        recover();
        awaitHit("CACHED");
    }

    @Test
    void redis_that_hangs_delays_a_row_of_reads_once() throws Exception {
        wire.is(Wire.State.HALF_OPEN);
        observe("Redis is connected and answers nothing", 1);
        recover();
        awaitHit("CACHED");
    }

    @Test
    void redis_that_hangs_delays_each_of_many_threads_once() throws Exception {
        wire.is(Wire.State.HALF_OPEN);
        List<FutureTask<Void>> threads = new ArrayList<>();
        Happened happened = MATRIX.observe("Redis is connected and answers nothing", CONCURRENT, BOUND, () -> {
            for (int i = 1; i <= THREADS; i++) {
                int first = i * READS;
                FutureTask<Void> thread = new FutureTask<>(() -> readMany(first));
                threads.add(thread);
                new Thread(thread).start();
            }
            for (FutureTask<Void> thread : threads) {
                thread.get();
            }
            return true;
        });
        assertThat(happened.thrown()).isNull();
        assertThat(rules.statistics().cacheFailures()).isBetween(1L, (long) THREADS);
        recover();
        awaitHit("CACHED");
    }

    @Test
    void redis_that_is_slow_is_left_alone_after_a_few_calls() throws Exception {
        wire.is(Wire.State.SLOW);
        observe("Redis takes 0.8 s for each answer", 0);
        assertThat(rules.statistics().circuitOpenings()).isPositive();
        recover();
        awaitHit("CACHED");
    }

    @Test
    void what_is_no_redis_fails_no_read() throws Exception {
        wire.is(Wire.State.GARBAGE);
        observe("what answers in Redis's place speaks HTTP", 2);
        recover();
        awaitHit("CACHED");
    }

    @Test
    void a_full_redis_serves_what_it_has() {
        decorate(PATIENT);
        redis.configSet("maxmemory-policy", "noeviction");
        redis.configSet("maxmemory", "1mb");
        long hits = rules.statistics().hits();
        observe("Redis is full (`noeviction`)", 1);
        assertThat(rules.getCalculationRule("CACHED", "match")).isEqualTo(rule("CACHED"));
        assertThat(rules.statistics().hits() - hits)
                .as("reads of what is cached")
                .isEqualTo(2);
        redis.configSet("maxmemory", "0");
        awaitHit("P0");
    }

    @Test
    void garbage_in_every_entry_fails_no_read_and_is_replaced() {
        decorate(PATIENT);
        List<String> plans = new ArrayList<>(List.of("CACHED"));
        for (int i = 0; i < READS; i++) {
            plans.add("P" + i);
        }
        plans.forEach(plan -> redis.set(key(plan), "<html>garbage " + plan));
        redis.set(key("P0").getBytes(UTF_8), new byte[] {(byte) 0xFF});
        observe("every entry is garbage", 0);
        CachingStatistics statistics = rules.statistics();
        assertThat(statistics.corruptEntries()).isEqualTo(plans.size());
        assertThat(statistics.circuitOpenings()).isZero();
        assertThat(plans)
                .allSatisfy(plan ->
                        assertThat(RuleDocument.parse(redis.get(key(plan)))).isEqualTo(rule(plan)));
    }

    @Test
    void an_entry_of_another_type_fails_no_read_and_is_replaced() {
        decorate(PATIENT);
        redis.del(key("CACHED"));
        redis.lpush(key("CACHED"), "a list");
        observe("an entry is a list, which Redis does not let be read as text", 0);
        assertThat(rules.statistics().corruptEntries()).isEqualTo(1);
        assertThat(rules.statistics().circuitOpenings()).isZero();
        assertThat(RuleDocument.parse(redis.get(key("CACHED")))).isEqualTo(rule("CACHED"));
    }

    @Test
    void an_entry_that_redis_refuses_to_hand_out_stays() {
        decorate(PATIENT);
        redis.aclSetUser("default", "-get");
        observe("Redis refuses `GET`, and nothing else (ACL)", 1);
        redis.aclSetUser("default", "+get");
        assertThat(RuleDocument.parse(redis.get(key("CACHED")))).isEqualTo(rule("CACHED"));
        assertThat(rules.statistics().corruptEntries()).isZero();
        awaitHit("CACHED");
    }

    /** Connections that have lost something are of no use any more. */
    private void recover() {
        wire.refuse();
        wire.heal();
    }

    /** One read of a rule that is cached, and twenty of rules that are not. */
    private void observe(String fault, int failuresAtMost) {
        Happened one = MATRIX.observe(fault, ONE, BOUND, () -> rules.getCalculationRule("CACHED", "match"));
        assertThat(one.answer()).as("the cached rule while %s", fault).isEqualTo(rule("CACHED"));
        Happened many = MATRIX.observe(fault, MANY, BOUND, () -> readMany(0));
        assertThat(many.thrown()).as("reads in a row while %s", fault).isNull();
        assertThat(rules.statistics().cacheFailures())
                .as("calls that the cache failed while %s", fault)
                .isLessThanOrEqualTo(failuresAtMost);
    }

    private Void readMany(int first) {
        for (int i = first; i < first + READS; i++) {
            assertThat(rules.getCalculationRule("P" + i, "match")).isEqualTo(rule("P" + i));
        }
        return null;
    }

    /** Reads until the cache answers, for as long as it may take on a busy machine. */
    private void awaitHit(String plan) {
        long hits = rules.statistics().hits();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (rules.statistics().hits() == hits) {
            assertThat(System.nanoTime() - end)
                    .as("time without an answer from the cache")
                    .isNegative();
            skippedNanos.addAndGet(CIRCUIT.longestPause().toNanos());
            rules.getCalculationRule(plan, "match");
            rules.getCalculationRule(plan, "match");
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static String key(String plan) {
        return "calc_rule:" + plan + ":match";
    }

    private static RuleDocument rule(String plan) {
        return RuleDocument.builder()
                .put("PK", "CLIENT#" + plan)
                .put("SK", "CALC#match")
                .put("formula", "of " + plan)
                .build();
    }
}
