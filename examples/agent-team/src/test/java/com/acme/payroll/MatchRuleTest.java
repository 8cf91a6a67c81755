package com.acme.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.junit.BlueStarTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

@BlueStarTest
class MatchRuleTest {
    @Test
    void a_plan_without_a_rule_of_its_own_falls_back_to_the_global_one(RulesStore rules) {
        RuleDocument rule = rules.getCalculationRule("NEWCLIENT", "match");
        assertEquals("CLIENT#GLOBAL", rule.getText("PK"));
        assertEquals(6, rule.getInt("max_pct"));
    }

    @Test
    void the_sample_plan_matches_by_tiers(RulesStore rules) {
        MatchRule rule = MatchRule.of(rules.getCalculationRule("ACME", "match"));

        BigDecimal match = rule.matchOf(new BigDecimal("1000.00"), new BigDecimal("60.00"));

        assertEquals(new BigDecimal("45.00"), match);
    }
}
