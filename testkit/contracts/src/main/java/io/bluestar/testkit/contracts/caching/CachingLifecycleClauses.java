package io.bluestar.testkit.contracts.caching;

import static io.bluestar.testkit.contracts.caching.CachingTrial.PLAN;
import static io.bluestar.testkit.contracts.caching.CachingTrial.TYPE;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.rules.RuleRead;
import io.bluestar.testkit.contracts.rules.WrongArguments;
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
        expectRefused(rules, "with wrong arguments");
        expectUntouched(rules, "with wrong arguments", 0, 0);
    }

    @Test
    @Clause("CACHING-27")
    default void wrong_arguments_are_refused_as_such_after_close(CachingTrial rules) {
        rules.close();
        expectRefused(rules, "with wrong arguments after close");
        expectUntouched(rules, "with wrong arguments after close", 0, 0);
    }

    private static void expectRefused(CachingTrial rules, String when) {
        for (WrongArguments wrong : WrongArguments.ALL) {
            rules.expectThrown(
                            wrong.refusal().type(),
                            wrong.read().method() + " " + wrong.arguments() + " " + when,
                            () -> wrong.read().call(rules, wrong.arguments()))
                    .naming(wrong.refusal().naming());
        }
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
