package io.bluestar.testkit.contracts.caching;

import static io.bluestar.testkit.contracts.caching.CachingTrial.PLAN;
import static io.bluestar.testkit.contracts.caching.CachingTrial.TYPE;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.rules.RuleRows;
import io.bluestar.testkit.contracts.trial.Caller;
import io.bluestar.testkit.contracts.trial.Caller.Outcome;
import io.bluestar.testkit.contracts.trial.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Theme: many threads miss the same rule at the same time. */
@Theme(
        title = "Many threads miss at once",
        text = "One read of a rule reaches the table, and those who want the same rule meanwhile wait " + "for it.")
interface CachingFlightClauses extends CachingSuite {
    /** Long enough for a thread that is woken to return, on a busy machine too. */
    Duration PROMPTLY = Duration.ofSeconds(3);

    private static void expectAnswer(CachingTrial rules, String who, Caller<RuleDocument> caller, RuleDocument rule)
            throws InterruptedException {
        Outcome<RuleDocument> outcome = rules.outcome(who, caller);
        rules.expect(who, outcome).to("answer " + Shown.of(rule), seen -> rule.equals(seen.answer()) && !seen.flag());
    }

    @Test
    @Clause("CACHING-20")
    default void of_many_misses_one_reaches_the_table(CachingTrial rules) throws Exception {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        Gate gate = rules.gate(PLAN);
        Caller<RuleDocument> leader = rules.leader(gate, PLAN);
        List<Caller<RuleDocument>> followers = rules.followers(7, PLAN);
        gate.open();
        expectAnswer(rules, "the first of eight reads at the same time", leader, rule);
        for (Caller<RuleDocument> follower : followers) {
            expectAnswer(rules, "one of eight reads at the same time", follower, rule);
        }
        rules.expect(
                        "the table's reads for eight reads of one rule at the same time",
                        rules.table().calculationReads())
                .is(1);
    }

    @Test
    @Clause("CACHING-20")
    default void who_comes_after_another_was_interrupted_joins_too(CachingTrial rules) throws Exception {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        Gate gate = rules.gate(PLAN);
        Caller<RuleDocument> leader = rules.leader(gate, PLAN);
        List<Caller<RuleDocument>> early = rules.followers(2, PLAN);
        early.get(0).interrupt();
        // Whether it ends is the matter of another clause.
        early.get(0).await(PROMPTLY);
        List<Caller<RuleDocument>> late = rules.followers(2, PLAN);
        gate.open();
        expectAnswer(rules, "the first of five reads at the same time", leader, rule);
        expectAnswer(rules, "the read that waited while another was interrupted", early.get(1), rule);
        for (Caller<RuleDocument> follower : late) {
            expectAnswer(rules, "a read that came after another was interrupted", follower, rule);
        }
        rules.expect(
                        "the table's reads for five reads of one rule, of which one that waited was interrupted",
                        rules.table().calculationReads())
                .is(1);
    }

    @Test
    @Clause("CACHING-21")
    default void reads_of_different_rules_share_neither_flight_nor_answer(CachingTrial rules) throws Exception {
        String[] plans = {"A", "AB", "a", "GLOBAL"};
        Gate gate = rules.gate(plans);
        Map<RuleDocument, Caller<RuleDocument>> readers = new LinkedHashMap<>();
        for (String plan : plans) {
            for (String type : List.of("BC", "C", "B:C", "bc")) {
                RuleDocument rule = rules.table().store(RuleRows.row(KeyScheme.calculation(plan, type)));
                readers.put(rule, rules.read(plan + " / " + type, plan, type));
            }
        }
        int arrived = 0;
        while (arrived < readers.size() && gate.awaitArrival(PROMPTLY)) {
            arrived++;
        }
        rules.expect(
                        "how many of " + readers.size() + " reads of different rules at the same time ask the table",
                        arrived)
                .is(readers.size());
        gate.open();
        for (Map.Entry<RuleDocument, Caller<RuleDocument>> reader : readers.entrySet()) {
            String who = "the read of " + Rows.keyOf(reader.getKey()) + ", others at the same time,";
            expectAnswer(rules, who, reader.getValue(), reader.getKey());
        }
    }

    @Test
    @Clause("CACHING-21")
    default void reads_of_different_rules_do_not_wait_for_each_other(CachingTrial rules) throws Exception {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        Gate gate = rules.gate(PLAN);
        Caller<RuleDocument> leader = rules.leader(gate, PLAN);
        for (String plan : List.of("OTHER", "NEXT", "LAST")) {
            RuleDocument other = rules.rule(plan, "formula", "another");
            expectAnswer(rules, "a read while that of another rule waits for the table", rules.read(plan, plan), other);
        }
        gate.open();
        expectAnswer(rules, "the read that had to wait", leader, rule);
    }

    @Test
    @Clause("CACHING-22")
    default void those_who_wait_share_the_failure(CachingTrial rules) throws Exception {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        Gate gate = rules.gate(PLAN);
        rules.table().beforeAnswering(PLAN, () -> {
            gate.pass();
            throw new RulesStoreException("getCalculationRule", "the scripted table", "it is down", null);
        });
        Caller<RuleDocument> leader = rules.leader(gate, PLAN);
        List<Caller<RuleDocument>> followers = rules.followers(3, PLAN);
        gate.open();
        expectFailure(rules, "the read that asked the failing table", leader);
        for (Caller<RuleDocument> follower : followers) {
            expectFailure(rules, "a read that waited for the one that failed", follower);
        }
        rules.expect(
                        "the table's reads for four reads at the same time, when it fails",
                        rules.table().calculationReads())
                .is(1);
        rules.table().beforeAnswering(PLAN, () -> {});
        rules.expect("the next read after the failure", rules.getCalculationRule(PLAN, TYPE))
                .is(rule);
    }

    private static void expectFailure(CachingTrial rules, String who, Caller<RuleDocument> caller)
            throws InterruptedException {
        rules.expect(who, rules.outcome(who, caller))
                .to(
                        "throw the table's RulesStoreException",
                        seen -> seen.thrown()
                                .filter(thrown -> thrown instanceof RulesStoreException
                                        && !(thrown instanceof RuleNotFoundException)
                                        && thrown.getMessage().contains("it is down"))
                                .isPresent());
    }

    @Test
    @Clause("CACHING-23")
    default void when_the_one_who_asks_is_interrupted_another_asks(CachingTrial rules) throws Exception {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        Gate gate = rules.gate(PLAN);
        Caller<RuleDocument> leader = rules.leader(gate, PLAN);
        List<Caller<RuleDocument>> followers = rules.followers(3, PLAN);
        leader.interrupt();
        expectInterrupted(rules, "the read that was interrupted in the table", rules.outcome("the leader", leader));
        // Where nobody asks again the others have their answers, whatever these are, without the gate.
        gate.awaitArrival(Duration.ofSeconds(2));
        gate.open();
        for (Caller<RuleDocument> follower : followers) {
            expectAnswer(rules, "a read that waited for one that was interrupted", follower, rule);
        }
        rules.expect(
                        "the table's reads, the interrupted one included",
                        rules.table().calculationReads())
                .is(2);
    }

    @Test
    @Clause("CACHING-24")
    default void one_who_waits_can_be_interrupted(CachingTrial rules) throws Exception {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        Gate gate = rules.gate(PLAN);
        Caller<RuleDocument> leader = rules.leader(gate, PLAN);
        Caller<RuleDocument> follower = rules.followers(1, PLAN).get(0);
        follower.interrupt();
        Outcome<RuleDocument> outcome = follower.await(PROMPTLY)
                .orElseThrow(() -> rules.failure(
                        "a read that is interrupted while it waits for another to end at once",
                        "it still waits after " + PROMPTLY.toSeconds() + " s",
                        null));
        expectInterrupted(rules, "a read that is interrupted while it waits for another", outcome);
        gate.open();
        expectAnswer(rules, "the read that the interrupted one waited for", leader, rule);
    }

    @Test
    @Clause("CACHING-24")
    default void others_who_wait_are_not_interrupted_with_one(CachingTrial rules) throws Exception {
        int waiting = 3;
        for (int interrupted = 0; interrupted < waiting; interrupted++) {
            String plan = PLAN + interrupted;
            RuleDocument rule = rules.rule(plan, "formula", "own");
            int before = rules.table().calculationReads();
            Gate gate = rules.gate(plan);
            Caller<RuleDocument> leader = rules.leader(gate, plan);
            List<Caller<RuleDocument>> followers = new ArrayList<>(rules.followers(waiting, plan));
            Caller<RuleDocument> one = followers.remove(interrupted);
            one.interrupt();
            String who = "one of three reads that wait for another, interrupted,";
            expectInterrupted(rules, who, rules.outcome(who, one));
            gate.open();
            expectAnswer(rules, "the read that the interrupted one waited for", leader, rule);
            for (Caller<RuleDocument> follower : followers) {
                expectAnswer(rules, "a read that waits beside one that is interrupted", follower, rule);
            }
            rules.expect(
                            "the table's reads for four reads at the same time, one of them interrupted",
                            rules.table().calculationReads() - before)
                    .is(1);
        }
    }

    private static void expectInterrupted(CachingTrial rules, String who, Outcome<RuleDocument> outcome) {
        rules.expect(who, outcome)
                .to(
                        "throw a RulesStoreException with the interrupt flag set again",
                        seen -> seen.flag()
                                && seen.thrown()
                                        .filter(thrown -> thrown instanceof RulesStoreException
                                                && !(thrown instanceof RuleNotFoundException))
                                        .isPresent());
    }
}
