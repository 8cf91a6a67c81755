package com.acme.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.junit.BlueStarTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

@BlueStarTest
class EmployerMatchTest {
    @Test
    void a_plan_without_a_rule_of_its_own_falls_back_to_the_global_one(RulesStore rules) {
        RuleDocument rule = rules.getCalculationRule("NEWCLIENT", "match");
        assertEquals("CLIENT#GLOBAL", rule.getText("PK"));
        assertEquals(6, rule.getInt("max_pct"));
    }

    @Test
    void it_matches_up_to_six_percent(RulesStore rules) {
        BigDecimal match = new EmployerMatch(rules).highest("NEWCLIENT", new BigDecimal("52000.00"));
        assertEquals(0, match.compareTo(new BigDecimal("3120")), () -> "matched " + match);
    }
}
