package io.bluestar.benchmarks.startup;

import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.junit.BlueStarTest;
import org.junit.jupiter.api.Test;

/** The measured test that asks for the rules alone. */
@BlueStarTest
class RulesAlone {
    @Test
    void rules(RulesStore rules) {
        Moment.FIRST_LINE.print();
        Moment.require(rules.getIrsLimits(2026).getInt("max_401k") == 24_500, "the IRS limits");
        Moment.FIRST_ANSWER.print();
    }
}
