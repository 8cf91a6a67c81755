package io.bluestar.testkit.contracts.caching;

import static io.bluestar.testkit.contracts.caching.CachingTrial.KEY;
import static io.bluestar.testkit.contracts.caching.CachingTrial.PLAN;
import static io.bluestar.testkit.contracts.caching.CachingTrial.RECOVERY;
import static io.bluestar.testkit.contracts.caching.CachingTrial.SUFFIX;
import static io.bluestar.testkit.contracts.caching.CachingTrial.TYPE;

import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.caching.ScriptedCache.Operation;
import io.bluestar.testkit.contracts.rules.RuleRows;
import io.bluestar.testkit.contracts.trial.Caller;
import io.bluestar.testkit.contracts.trial.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Theme: what a cache costs that fails, hangs or is slow. */
@Theme(
        title = "Outages",
        text = "What a cache costs that fails, hangs or is slow: its delay once, and then once for each pause, but not "
                + "with every read.")
interface CachingOutageClauses extends CachingSuite {
    /** How many reads follow each other while the clock stands still. */
    int READS = 20;

    /** How long the slow cache of these tests takes. */
    Duration SLOW = Duration.ofSeconds(2);

    /** What a cache throws that does not answer. */
    private static CacheException down() {
        return new CacheException("scripted", "any", "no answer within PT2S", null);
    }

    /** Reads different rules, none of which is cached. */
    private static void readMany(CachingTrial rules, String when) {
        for (int i = 0; i < READS; i++) {
            read(rules, "MANY" + i, when);
        }
    }

    private static void read(CachingTrial rules, String plan, String when) {
        RuleDocument rule = rules.rule(plan, "formula", "of the table");
        rules.expect("the rule of " + plan + " " + when, rules.getCalculationRule(plan, TYPE))
                .is(rule);
    }

    /** Reads a rule that another program has cached since the test began. */
    private static void expectServedFromTheCache(CachingTrial rules, String plan, String when) {
        RuleDocument entry = RuleRows.row(KeyScheme.calculation(plan, TYPE), "formula", "of the cache");
        rules.cache().put("calc_rule" + SUFFIX + ":" + plan + ":" + TYPE, entry.toJson());
        rules.rule(plan, "formula", "of the table");
        rules.expect("the rule that is cached, read " + when, rules.getCalculationRule(plan, TYPE))
                .is(entry);
    }

    @Test
    @Clause("CACHING-29")
    default void a_cache_that_fails_is_asked_by_one_read_and_not_by_each(CachingTrial rules) {
        rules.cache().fail(Operation.GET, down());
        read(rules, PLAN, "while the cache fails every get");
        int calls = rules.cache().calls();
        readMany(rules, "while the cache fails every get");
        rules.expect(
                        "the calls of the cache by " + READS + " reads of different rules, at the time when it has "
                                + "failed another read",
                        rules.cache().calls() - calls)
                .is(0);
    }

    @Test
    @Clause("CACHING-29")
    default void a_cache_that_fails_is_asked_again_after_a_second_at_the_earliest(CachingTrial rules) {
        rules.cache().fail(Operation.GET, down());
        List<Integer> askedAfterMillis = new ArrayList<>();
        for (int millis = 0; millis < 10_000; millis += 100) {
            int calls = rules.cache().calls(Operation.GET);
            read(rules, PLAN + millis, "while the cache fails every get");
            askedAfterMillis.addAll(Collections.nCopies(rules.cache().calls(Operation.GET) - calls, millis));
            rules.clock().advance(Duration.ofMillis(100));
        }
        rules.expect(
                        "the times in ms at which a cache that fails was asked, by a read every 100 ms for 10 s",
                        askedAfterMillis)
                .to("be a second apart at the least", CachingOutageClauses::areASecondApart);
    }

    private static boolean areASecondApart(List<Integer> millis) {
        return IntStream.range(1, millis.size()).allMatch(i -> millis.get(i) - millis.get(i - 1) >= 1_000);
    }

    @Test
    @Clause("CACHING-30")
    default void a_cache_that_works_again_is_used_again(CachingTrial rules) {
        for (Duration outage : List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1))) {
            List.of(Operation.values()).forEach(operation -> rules.cache().fail(operation, down()));
            readFor(rules, outage);
            List.of(Operation.values()).forEach(rules.cache()::recover);
            rules.clock().advance(RECOVERY);
            String when = "a minute after the end of an outage of " + outage;
            expectServedFromTheCache(rules, "CACHED" + outage, when);
            expectWritten(rules, "AFTER" + outage, when);
        }
    }

    /** Reads at once and every 10 s. */
    private static void readFor(CachingTrial rules, Duration outage) {
        for (long second = 0; second <= outage.toSeconds(); second += 10) {
            read(rules, PLAN + second, "while the cache fails");
            rules.clock().advance(Duration.ofSeconds(10));
        }
    }

    private static void expectWritten(CachingTrial rules, String plan, String when) {
        int before = rules.table().calculationReads();
        read(rules, plan, when);
        read(rules, plan, when);
        rules.expect(
                        "the table's reads for two of a rule " + when,
                        rules.table().calculationReads() - before)
                .to("be one at the most", reads -> reads <= 1);
    }

    @Test
    @Clause("CACHING-31")
    default void while_one_read_tries_the_cache_again_the_others_do_not_wait(CachingTrial rules) throws Exception {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        rules.cache().fail(Operation.GET, down());
        read(rules, "FIRST", "while the cache fails every get");
        rules.cache().recover(Operation.GET);
        Gate gate = rules.gateOfGets();
        rules.clock().advance(RECOVERY);
        Caller<RuleDocument> trying = rules.read("the one who tries", PLAN);
        if (!gate.awaitArrival(CachingTrial.PATIENCE)) {
            throw rules.failure("a read to ask the cache again a minute after it failed", "none did", null);
        }
        for (String plan : List.of("NEXT", "OTHER", "LAST")) {
            RuleDocument other = rules.rule(plan, "formula", "another");
            expectAnswer(rules, "a read while another one tries the cache again", rules.read(plan, plan), other);
        }
        gate.open();
        expectAnswer(rules, "the read that tried the cache again", trying, rule);
    }

    private static void expectAnswer(CachingTrial rules, String who, Caller<RuleDocument> caller, RuleDocument rule)
            throws InterruptedException {
        rules.expect(who, rules.outcome(who, caller))
                .to("answer " + Shown.of(rule), seen -> rule.equals(seen.answer()));
    }

    @Test
    @Clause("CACHING-32")
    default void a_cache_that_cannot_be_written_still_serves_what_it_has(CachingTrial rules) {
        rules.cache().fail(Operation.SETEX, new CacheException("setex", "any", "OOM: maxmemory is reached", null));
        for (int i = 0; i < READS; i++) {
            expectServedFromTheCache(rules, "CACHED" + i, "while the cache refuses every setex");
            read(rules, PLAN + i, "while the cache refuses every setex");
        }
        rules.expect(
                        "the setex calls by " + READS + " reads of rules that are not cached, no time apart, the first "
                                + "of which was refused",
                        rules.cache().calls(Operation.SETEX))
                .is(1);
    }

    @Test
    @Clause("CACHING-32")
    default void a_cache_that_can_be_written_again_is_written_again(CachingTrial rules) {
        rules.cache().fail(Operation.SETEX, new CacheException("setex", "any", "OOM: maxmemory is reached", null));
        readFor(rules, Duration.ofHours(1));
        rules.cache().recover(Operation.SETEX);
        rules.clock().advance(RECOVERY);
        expectWritten(rules, "AFTER", "a minute after the cache has room again");
    }

    @Test
    @Clause("CACHING-33")
    default void the_answer_of_a_slow_cache_is_used_and_it_is_left_alone_soon(CachingTrial rules) {
        rules.cache().beforeAnswering(Operation.GET, () -> rules.clock().advance(SLOW));
        expectServedFromTheCache(rules, PLAN, "while each get takes " + SLOW);
        readMany(rules, "while each get takes " + SLOW);
        expectTwoAtMost(rules, Operation.GET);
    }

    @Test
    @Clause("CACHING-33")
    default void a_cache_that_writes_slowly_is_written_to_by_two_reads_at_the_most(CachingTrial rules) {
        rules.cache().beforeAnswering(Operation.SETEX, () -> rules.clock().advance(SLOW));
        readMany(rules, "while each setex takes " + SLOW);
        expectTwoAtMost(rules, Operation.SETEX);
    }

    private static void expectTwoAtMost(CachingTrial rules, Operation operation) {
        rules.expect(
                        "how many of the reads called " + operation + " that takes " + SLOW + " each time",
                        rules.cache().calls(operation))
                .to("be two at the most", calls -> calls <= 2);
    }

    @Test
    @Clause("CACHING-34")
    default void an_interruption_in_the_cache_is_that_of_one_read_alone(CachingTrial rules) throws Exception {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        Gate gate = rules.gateOfGets();
        Caller<RuleDocument> leader = rules.read("leader", PLAN);
        if (!gate.awaitArrival(CachingTrial.PATIENCE)) {
            throw rules.failure("the first read of a rule to ask the cache", "it did not", null);
        }
        List<Caller<RuleDocument>> followers = rules.followers(2, PLAN);
        leader.interrupt();
        rules.outcome("the read that was interrupted in the cache", leader);
        gate.open();
        for (Caller<RuleDocument> follower : followers) {
            expectAnswer(rules, "a read that waited for one that was interrupted in the cache", follower, rule);
        }
        expectServedFromTheCache(rules, "CACHED", "after another read was interrupted in the cache");
    }

    @Test
    @Clause("CACHING-35")
    default void an_entry_that_cannot_be_read_is_replaced_and_does_not_switch_the_cache_off(CachingTrial rules) {
        rules.cache().putUnreadable(KEY);
        read(rules, PLAN, "while its entry cannot be read");
        expectServedFromTheCache(rules, "CACHED", "when the entry of another rule could not be read");
        expectWritten(rules, PLAN, "after its entry could not be read");
    }

    @Test
    @Clause("CACHING-35")
    default void an_entry_that_cannot_be_read_of_a_rule_that_is_nowhere_is_removed(CachingTrial rules) {
        rules.cache().putUnreadable(KEY);
        rules.expectThrown(
                RuleNotFoundException.class,
                "getCalculationRule of a rule that is nowhere, with an entry that cannot be read,",
                () -> rules.getCalculationRule(PLAN, TYPE));
        rules.expect(
                        "whether the entry that could not be read is still there",
                        rules.cache().isUnreadable(KEY))
                .is(false);
    }

    @Test
    @Clause("CACHING-35")
    default void an_entry_whose_get_failed_in_another_way_is_not_removed(CachingTrial rules) {
        RuleDocument entry = RuleRows.row(KeyScheme.calculation(PLAN, TYPE), "formula", "of the cache");
        for (RuntimeException failure : CachingRobustnessClauses.FAILURES) {
            rules.cache().put(KEY, entry.toJson());
            rules.cache().fail(Operation.GET, failure);
            read(rules, PLAN, "while the cache fails every get");
            rules.expect(
                            "the entry whose get has failed with " + Shown.of(failure),
                            rules.cache().entry(KEY))
                    .to("be there", Optional::isPresent);
            rules.cache().recover(Operation.GET);
            rules.clock().advance(RECOVERY);
        }
    }
}
