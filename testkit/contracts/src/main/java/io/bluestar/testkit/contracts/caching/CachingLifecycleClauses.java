package io.bluestar.testkit.contracts.caching;

import static io.bluestar.testkit.contracts.caching.CachingTrial.PLAN;
import static io.bluestar.testkit.contracts.caching.CachingTrial.TYPE;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.rules.RuleRead;
import org.junit.jupiter.api.Test;

/** Theme: what was handed in stays open, and is not bothered with what need not reach it. */
@Theme(
        title = "Closing and refusing",
        text = "What was handed in stays open, and is not bothered with what need not reach it.")
interface CachingLifecycleClauses extends CachingSuite {

    @Test
    @Clause("CACHING-25")
    default void closing_closes_nothing_that_was_handed_in(CachingTrial rules) {
        rules.rule(PLAN, "formula", "own");
        rules.getCalculationRule(PLAN, TYPE);
        rules.close();
        rules.close();
        rules.expect("how often the store was closed", rules.table().closes()).is(0);
        rules.expect("how often the cache was closed", rules.cache().closes()).is(0);
    }

    @Test
    @Clause("CACHING-26")
    default void after_close_every_read_is_refused(CachingTrial rules) {
        rules.rule(PLAN, "formula", "own");
        rules.getCalculationRule(PLAN, TYPE);
        int cacheCalls = rules.cache().calls();
        int tableReads = rules.table().calculationReads();
        rules.close();
        for (RuleRead read : RuleRead.values()) {
            rules.expectThrown(
                    IllegalStateException.class,
                    read.method() + " after close",
                    () -> read.call(rules, read.arguments()));
        }
        rules.expectThrown(
                IllegalStateException.class,
                "getCalculationRule after close of a rule that is cached",
                () -> rules.getCalculationRule(PLAN, TYPE));
        expectUntouched(rules, "after close", cacheCalls, tableReads);
    }

    @Test
    @Clause("CACHING-27")
    default void wrong_arguments_reach_neither_cache_nor_table(CachingTrial rules) {
        for (RuleRead read : RuleRead.ofTexts()) {
            for (int i = 0; i < read.parameters().size(); i++) {
                int parameter = i;
                rules.expectThrown(
                                NullPointerException.class,
                                read.method() + " with a null "
                                        + read.parameters().get(i),
                                () -> read.call(rules, read.argumentsWith(parameter, null)))
                        .naming(read.parameters().get(i));
                rules.expectThrown(
                                IllegalArgumentException.class,
                                read.method() + " with a " + read.parameters().get(i) + " that holds '#'",
                                () -> read.call(rules, read.argumentsWith(parameter, "A#B")))
                        .naming(read.parameters().get(i));
            }
        }
        rules.expectThrown(
                        IllegalArgumentException.class,
                        "getCalculationRule with a planId that holds ':'",
                        () -> rules.getCalculationRule("A:B", TYPE))
                .naming("planId");
        rules.expectThrown(IllegalArgumentException.class, "getIrsLimits with the year 0", () -> rules.getIrsLimits(0));
        expectUntouched(rules, "with wrong arguments", 0, 0);
    }

    private static void expectUntouched(CachingTrial rules, String when, int cacheCalls, int tableReads) {
        rules.expect("the calls of the cache by reads " + when, rules.cache().calls() - cacheCalls)
                .is(0);
        rules.expect(
                        "the calls of the store by reads " + when,
                        rules.table().calculationReads()
                                - tableReads
                                + rules.table().otherReads())
                .is(0);
    }
}
