package io.bluestar.testkit.contracts.rules;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.history.Histories;
import io.bluestar.testkit.contracts.history.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Theme: concurrent histories. */
@Theme(
        title = "Concurrent histories",
        text = "What several threads read while rows are stored anew is recorded, and some order of the "
                + "calls has to explain it. A failure shows the smallest history that no order explains.")
interface RulesHistoryClauses extends RulesSuite {

    @Test
    @Clause("RULES-68")
    default void histories_of_each_row_are_linearizable(RulesTrial rules, TestReporter reporter) throws Throwable {
        Histories.of(rules, options(), reporter)
                .run(
                        rules.harness().inThisJvm() ? 12 : 3,
                        new Threads(6, 50),
                        (threads, seed) -> new RulesHistory(rules).record(threads, seed));
    }
}
