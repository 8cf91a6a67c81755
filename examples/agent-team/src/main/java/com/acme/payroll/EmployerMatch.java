package com.acme.payroll;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import java.math.BigDecimal;

/** What an employer adds to the contribution of an employee. */
public final class EmployerMatch {
    private static final int PERCENT = 2;

    private final RulesStore rules;

    public EmployerMatch(RulesStore rules) {
        this.rules = rules;
    }

    /**
     * The highest match that a plan grants, by its own rule or the one for all plans.
     *
     * @param planId the plan
     * @param compensation what the employee earned, in dollars
     * @return dollars, exact
     */
    public BigDecimal highest(String planId, BigDecimal compensation) {
        RuleDocument rule = rules.getCalculationRule(planId, "match");
        return compensation.multiply(rule.getNumber("max_pct")).movePointLeft(PERCENT);
    }
}
