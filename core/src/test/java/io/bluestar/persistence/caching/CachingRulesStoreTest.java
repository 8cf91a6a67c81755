package io.bluestar.persistence.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.UnreadableEntryException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CachingRulesStoreTest {
    private static final String KEY = "calc_rule-dev:P:match";
    private static final RuleDocument OWN = rule("CLIENT#P", "CALC#match");
    private static final RuleDocument GLOBAL = rule("CLIENT#GLOBAL", "CALC#match");

    private final FakeTables tables = new FakeTables();
    private final FakeCache cache = new FakeCache();
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    private final CachingRulesStore rules =
            new CachingRulesStore(new TableRulesStore(tables, "fake rules store"), cache, "-dev", nanoTime::get);

    @Test
    void aMissReadsTheTableAndAHitDoesNot() {
        assertThat(read()).isEqualTo(OWN);
        assertThat(cache.entries).containsExactly(Map.entry(KEY, OWN.toJson()));
        assertThat(cache.lastTtl).isEqualTo(Duration.ofSeconds(300));
        assertThat(read()).isEqualTo(OWN);
        assertThat(tables.reads).hasValue(1);
        assertThat(rules.statistics()).isEqualTo(new CachingStatistics(1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void anEmptySuffixGivesTheKeyOfTheReference() {
        new CachingRulesStore(new TableRulesStore(tables, "fake"), cache, "").getCalculationRule("P", "match");
        assertThat(cache.entries).containsOnlyKeys("calc_rule:P:match");
    }

    @Test
    void theGlobalRuleIsAHitForThePlan() {
        cache.entries.put(KEY, GLOBAL.toJson());
        assertThat(read()).isEqualTo(GLOBAL);
        assertThat(tables.reads).hasValue(0);
    }

    @Test
    void theTimeOfAnEntryRunsFromBeforeTheTableWasRead() {
        tables.duringRead = () -> nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(100));
        read();
        assertThat(cache.lastTtl).isEqualTo(Duration.ofSeconds(200));
    }

    @Test
    void anAnswerThatTookTooLongIsNotCached() {
        tables.duringRead = () -> nanoTime.addAndGet(TimeUnit.SECONDS.toNanos(300));
        assertThat(read()).isEqualTo(OWN);
        assertThat(cache.entries).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "not JSON",
                "{}",
                "{\"PK\":\"CLIENT#P\"}",
                "{\"PK\":1,\"SK\":2}",
                "{\"PK\":\"CLIENT#Q\",\"SK\":\"CALC#match\"}",
                "{\"PK\":\"CLIENT#P\",\"SK\":\"CALC#other\"}",
                "{\"PK\":\"CLIENT#P\",\"SK\":\"CALC#match\",\"n\":1E999}",
                "{\"PK\":\"CLIENT#P\",\"SK\":\"CALC#match\"} x"
            })
    void anEntryThatIsNotTheRuleIsReplaced(String entry) {
        cache.entries.put(KEY, entry);
        assertThat(read()).isEqualTo(OWN);
        assertThat(cache.entries).containsExactly(Map.entry(KEY, OWN.toJson()));
        assertThat(rules.statistics()).isEqualTo(new CachingStatistics(0, 1, 0, 0, 1, 0, 0));
    }

    @Test
    void anEntryThatCannotBeReadIsReplaced() {
        cache.unreadable = true;
        assertThat(read()).isEqualTo(OWN);
        assertThat(read()).isEqualTo(OWN);
        assertThat(cache.entries).containsExactly(Map.entry(KEY, OWN.toJson()));
        assertThat(rules.statistics()).isEqualTo(new CachingStatistics(1, 1, 0, 0, 1, 0, 0));
    }

    @Test
    void anEntryThatCannotBeReadIsRemovedWhereThereIsNoRule() {
        cache.unreadable = true;
        tables.answer = Optional.empty();
        assertThatExceptionOfType(RuleNotFoundException.class).isThrownBy(this::read);
        assertThat(cache.unreadable).isFalse();
    }

    @Test
    void anEntryWhoseGetFailedStays() {
        cache.entries.put(KEY, OWN.toJson());
        cache.failing = Set.of("get");
        assertThat(read()).isEqualTo(OWN);
        assertThat(cache.deletes).hasValue(0);
        assertThat(rules.statistics()).isEqualTo(new CachingStatistics(0, 1, 0, 1, 0, 1, 1));
    }

    @Test
    void anEntryThatIsNotTheRuleIsRemovedWhereThereIsNoRule() {
        cache.entries.put(KEY, "corrupt");
        tables.answer = Optional.empty();
        assertThatExceptionOfType(RuleNotFoundException.class).isThrownBy(this::read);
        assertThat(cache.entries).isEmpty();
    }

    @Test
    void notFoundIsNotCached() {
        tables.answer = Optional.empty();
        assertThatExceptionOfType(RuleNotFoundException.class).isThrownBy(this::read);
        assertThat(cache.entries).isEmpty();
        tables.answer = Optional.of(OWN);
        assertThat(read()).isEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "setex", "delete", "get setex delete"})
    void aFailingCacheFailsNoRead(String failing) {
        cache.failing = Set.of(failing.split(" "));
        cache.entries.put(KEY, "corrupt");
        assertThat(read()).isEqualTo(OWN);
        assertThat(read()).isEqualTo(OWN);
        assertThat(rules.statistics().cacheFailures()).isPositive();
    }

    @Test
    void aCacheThatAnswersNullFailsNoRead() {
        cache.answersNull = true;
        assertThat(read()).isEqualTo(OWN);
        assertThat(rules.statistics().cacheFailures()).isEqualTo(1);
    }

    @Test
    void ofManyMissesAtOnceOneReadsTheTable() throws Exception {
        CountDownLatch proceed = tables.holdReads();
        List<FutureTask<RuleDocument>> readers = readers(8);
        awaitJoined(7);
        proceed.countDown();
        for (FutureTask<RuleDocument> reader : readers) {
            assertThat(reader.get()).isEqualTo(OWN);
        }
        assertThat(tables.reads).hasValue(1);
        assertThat(cache.gets).hasValue(1);
    }

    @Test
    void thoseWhoJoinedShareTheFailureAndTheNextTriesAnew() throws Exception {
        RulesStoreException failure = new RulesStoreException("getCalculationRule", "row", "throttled", null);
        CountDownLatch proceed = tables.holdReads();
        tables.failure = failure;
        List<FutureTask<RuleDocument>> readers = readers(3);
        awaitJoined(2);
        proceed.countDown();
        for (FutureTask<RuleDocument> reader : readers) {
            assertThat(catchThrowable(reader::get)).hasCause(failure);
        }
        assertThat(tables.reads).hasValue(1);
        tables.failure = null;
        assertThat(read()).isEqualTo(OWN);
    }

    @Test
    void ifTheOneWhoReadsIsInterruptedAnotherReads() throws Exception {
        CountDownLatch proceed = tables.holdReads();
        FutureTask<RuleDocument> first = new FutureTask<>(this::read);
        Thread firstThread = new Thread(first);
        firstThread.start();
        tables.awaitReads(1);
        List<FutureTask<RuleDocument>> others = readers(2);
        awaitJoined(2);

        firstThread.interrupt();

        assertThat(catchThrowable(first::get)).hasCauseInstanceOf(RulesStoreException.class);
        tables.awaitReads(2);
        proceed.countDown();
        for (FutureTask<RuleDocument> other : others) {
            assertThat(other.get()).isEqualTo(OWN);
        }
    }

    @Test
    void oneWhoWaitsCanBeInterruptedAlone() throws Exception {
        CountDownLatch proceed = tables.holdReads();
        List<FutureTask<RuleDocument>> leader = readers(1);
        tables.awaitReads(1);
        FutureTask<Boolean> follower = new FutureTask<>(() -> {
            assertThatExceptionOfType(RulesStoreException.class)
                    .isThrownBy(this::read)
                    .withMessageContainingAll("CLIENT#P / CALC#match", "interrupted");
            return Thread.currentThread().isInterrupted();
        });
        Thread followerThread = new Thread(follower);
        followerThread.start();
        awaitJoined(1);

        followerThread.interrupt();

        assertThat(follower.get()).as("interrupt flag").isTrue();
        proceed.countDown();
        assertThat(leader.get(0).get()).isEqualTo(OWN);
    }

    @Test
    void theOtherReadsGoThroughAndClosingClosesNothingHandedIn() {
        rules.getPlanHolds("P");
        rules.getIrsLimits(2026);
        assertThat(cache.gets).hasValue(0);
        rules.close();
        rules.close();
        assertThat(cache.closed || tables.closed).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> rules.getCalculationRule("P:Q", "match"));
        assertThatIllegalStateException().isThrownBy(this::read);
        assertThatIllegalStateException().isThrownBy(() -> rules.getPlanHolds("P"));
    }

    private RuleDocument read() {
        return rules.getCalculationRule("P", "match");
    }

    private List<FutureTask<RuleDocument>> readers(int count) {
        List<FutureTask<RuleDocument>> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FutureTask<RuleDocument> reader = new FutureTask<>(this::read);
            readers.add(reader);
            new Thread(reader).start();
        }
        return readers;
    }

    private void awaitJoined(long count) {
        while (rules.statistics().joined() < count) {
            LockSupport.parkNanos(100_000);
        }
    }

    private static RuleDocument rule(String partitionKey, String sortKey) {
        return RuleDocument.builder()
                .put("PK", partitionKey)
                .put("SK", sortKey)
                .put("rate", 3)
                .build();
    }

    private static final class FakeTables implements TableReader {
        private final AtomicInteger reads = new AtomicInteger();
        private volatile Optional<RuleDocument> answer = Optional.of(OWN);
        private volatile RulesStoreException failure;
        private volatile Runnable duringRead = () -> {};
        private volatile boolean closed;

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            reads.incrementAndGet();
            duringRead.run();
            if (failure != null) {
                throw failure;
            }
            return answer;
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            return List.of();
        }

        @Override
        public void close() {
            closed = true;
        }

        /** Reads wait until told to proceed; interrupted they fail as those of a real table do. */
        CountDownLatch holdReads() {
            CountDownLatch proceed = new CountDownLatch(1);
            duringRead = () -> {
                try {
                    proceed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new RulesStoreException("getCalculationRule", "row", "interrupted", e);
                }
            };
            return proceed;
        }

        void awaitReads(int count) {
            while (reads.get() < count) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private static final class FakeCache implements CacheBackend {
        private final Map<String, String> entries = new ConcurrentHashMap<>();
        private final AtomicInteger gets = new AtomicInteger();
        private volatile Set<String> failing = Set.of();
        private final AtomicInteger deletes = new AtomicInteger();
        private volatile boolean answersNull;
        private volatile boolean unreadable;
        private volatile Duration lastTtl;
        private volatile boolean closed;

        @Override
        @SuppressWarnings("OptionalAssignedToNull") // As a careless cache would.
        public Optional<String> get(String key) {
            failIfTold("get", key);
            gets.incrementAndGet();
            if (unreadable) {
                throw new UnreadableEntryException(key, "it is a list", null);
            }
            return answersNull ? null : Optional.ofNullable(entries.get(key));
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            failIfTold("setex", key);
            lastTtl = ttl;
            unreadable = false;
            entries.put(key, value);
        }

        @Override
        public void delete(String key) {
            deletes.incrementAndGet();
            failIfTold("delete", key);
            unreadable = false;
            entries.remove(key);
        }

        @Override
        public void close() {
            closed = true;
        }

        private void failIfTold(String operation, String key) {
            if (failing.contains(operation)) {
                throw new CacheException(operation, key, "told to fail", null);
            }
        }
    }
}
