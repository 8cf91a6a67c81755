package io.bluestar.testkit.contracts.caching;

import static io.bluestar.testkit.contracts.caching.CachingTrial.KEY;
import static io.bluestar.testkit.contracts.caching.CachingTrial.PLAN;
import static io.bluestar.testkit.contracts.caching.CachingTrial.TYPE;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.rules.RuleRead;
import io.bluestar.testkit.contracts.rules.RuleRows;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Theme: how old an answer may be. */
@Theme(
        title = "Freshness",
        text = "How old an answer may be: 300 s, counted from the moment when the table began to be " + "asked.")
interface CachingFreshnessClauses extends CachingSuite {
    /** How long an answer of the table may be given. */
    Duration FRESHNESS = Duration.ofSeconds(300);

    @Test
    @Clause("CACHING-08")
    default void the_time_of_an_entry_runs_from_before_the_table_was_asked(CachingTrial rules) {
        for (Duration reading : List.of(Duration.ZERO, Duration.ofSeconds(40), Duration.ofMillis(299_500))) {
            String plan = PLAN + reading.toMillis();
            rules.rule(plan, "formula", "own");
            rules.table().beforeAnswering(plan, () -> rules.clock().advance(reading));
            rules.getCalculationRule(plan, TYPE);
            List<ScriptedCache.Written> written = rules.cache().written();
            Duration most = FRESHNESS.minus(reading);
            rules.expect("what is written after a read of the table that took " + reading, written)
                    .to(
                            "be an entry of the plan with a ttl of at most " + most + ", and less by a second at most",
                            entries -> !entries.isEmpty() && isWithin(entries.get(entries.size() - 1), plan, most));
        }
    }

    private static boolean isWithin(ScriptedCache.Written entry, String plan, Duration most) {
        return entry.key().contains(":" + plan + ":")
                && entry.ttl().compareTo(most) <= 0
                && entry.ttl().compareTo(most.minusSeconds(1)) >= 0
                && entry.ttl().toMillis() > 0;
    }

    @Test
    @Clause("CACHING-09")
    default void an_answer_that_is_too_old_already_is_not_cached(CachingTrial rules) {
        for (Duration reading : List.of(FRESHNESS, FRESHNESS.plusSeconds(5))) {
            RuleDocument rule = rules.rule(PLAN, "formula", "own");
            rules.table().beforeAnswering(PLAN, () -> rules.clock().advance(reading));
            rules.expect("the answer of a table that takes " + reading, rules.getCalculationRule(PLAN, TYPE))
                    .is(rule);
            rules.expect(
                            "what is written after a read of the table that took " + reading,
                            rules.cache().written())
                    .is(List.of());
        }
    }

    @Test
    @Clause("CACHING-10")
    default void after_300_s_the_table_is_asked_again(CachingTrial rules) {
        RuleDocument former = rules.rule(PLAN, "version", 1);
        rules.expect("the first answer", rules.getCalculationRule(PLAN, TYPE)).is(former);
        RuleDocument latter = rules.rule(PLAN, "version", 2);
        rules.clock().advance(FRESHNESS);
        rules.expect("the answer 300 s later, when the rule has changed", rules.getCalculationRule(PLAN, TYPE))
                .is(latter);
    }

    @Test
    @Clause("CACHING-10")
    default void hits_do_not_prolong_an_entry(CachingTrial rules) {
        for (String owner : List.of(PLAN, KeyScheme.GLOBAL)) {
            String type = TYPE + " of " + owner;
            RowKey row = KeyScheme.calculation(owner, type);
            rules.table().store(RuleRows.row(row, "version", 1));
            rules.getCalculationRule(PLAN, type);
            RuleDocument latter = rules.table().store(RuleRows.row(row, "version", 2));
            for (int hit = 1; hit < 60; hit++) {
                rules.clock().advance(FRESHNESS.dividedBy(60));
                rules.getCalculationRule(PLAN, type);
            }
            rules.clock().advance(FRESHNESS.dividedBy(60));
            rules.expect(
                            "the answer 300 s after the first, though it was read in between, when the rule of " + owner
                                    + " has changed",
                            rules.getCalculationRule(PLAN, type))
                    .is(latter);
        }
    }

    @Test
    @Clause("CACHING-11")
    default void answers_are_kept_in_the_cache_only(CachingTrial rules) {
        rules.rule(PLAN, "version", 1);
        rules.getCalculationRule(PLAN, TYPE);
        RuleDocument latter = rules.rule(PLAN, "version", 2);
        rules.cache().remove(KEY);
        rules.expect("the answer after another program has removed the entry", rules.getCalculationRule(PLAN, TYPE))
                .is(latter);
    }

    @Test
    @Clause("CACHING-12")
    default void not_found_is_not_cached(CachingTrial rules) {
        for (int read = 1; read <= 2; read++) {
            rules.expectThrown(
                            RuleNotFoundException.class,
                            "getCalculationRule of a rule that is nowhere",
                            () -> rules.getCalculationRule(PLAN, TYPE))
                    .to(
                            "have planId() and calcType()",
                            e -> e.planId().equals(PLAN) && e.calcType().equals(TYPE));
        }
        rules.expect("the table's reads", rules.table().calculationReads()).is(2);
        rules.expect("what is written after 'not found'", rules.cache().written())
                .is(List.of());
        RuleDocument rule = rules.rule(PLAN, "formula", "new");
        rules.expect(
                        "what is found as soon as there is a rule",
                        RuleRead.CALCULATION_RULE.find(rules, List.of(PLAN, TYPE)))
                .is(List.of(rule));
    }

    @Test
    @Clause("CACHING-12")
    default void not_found_is_never_remembered_however_often_it_is_asked(CachingTrial rules) {
        for (int times : List.of(1, 2, 3, 5, 10, 100)) {
            for (String owner : List.of(PLAN, KeyScheme.GLOBAL)) {
                String type = TYPE + times + owner;
                int before = rules.table().calculationReads();
                for (int read = 1; read <= times; read++) {
                    rules.expectThrown(
                            RuleNotFoundException.class,
                            "getCalculationRule of a rule that is nowhere, read " + read + ",",
                            () -> rules.getCalculationRule(PLAN, type));
                    rules.clock().advance(Duration.ofMillis(1));
                }
                rules.expect(
                                "the table's reads for " + times + " of a rule that is nowhere",
                                rules.table().calculationReads() - before)
                        .is(times);
                RuleDocument rule = rules.table().store(RuleRows.row(KeyScheme.calculation(owner, type)));
                rules.expect(
                                "what is found as soon as there is a rule, after it was not found " + times
                                        + " times in a row",
                                RuleRead.CALCULATION_RULE.find(rules, List.of(PLAN, type)))
                        .is(List.of(rule));
            }
        }
    }

    @Test
    @Clause("CACHING-13")
    default void a_failure_of_the_table_is_handed_on_and_not_cached(CachingTrial rules) {
        RulesStoreException failure =
                new RulesStoreException("getCalculationRule", "the scripted table", "it is down", null);
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        rules.table().beforeAnswering(PLAN, () -> {
            throw failure;
        });
        rules.expectThrown(
                        RulesStoreException.class,
                        "getCalculationRule while the table fails",
                        () -> rules.getCalculationRule(PLAN, TYPE))
                .to("be the table's own", e -> e == failure);
        rules.expect("what is written after a failure", rules.cache().written()).is(List.of());
        rules.table().beforeAnswering(PLAN, () -> {});
        rules.expect("the rule, as soon as the table answers", rules.getCalculationRule(PLAN, TYPE))
                .is(rule);
    }
}
