package com.acme.agent;

import io.bluestar.persistence.RulesStore;

/** What an employer adds to an employee's own contribution. */
public final class EmployerMatch {
    private final RulesStore rules;

    EmployerMatch(RulesStore rules) {
        this.rules = rules;
    }

    /** The highest share of the salary that is matched, in percent. */
    public int highestPercent(String planId) {
        return rules.getCalculationRule(planId, "match").getInt("max_pct");
    }
}
