package io.bluestar.contracttests.broken;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.KeyScheme;
import java.util.List;

/** A rules store that takes every row of a plan's partition for a hold. */
public final class MixesHolds extends BrokenRules {
    @Override
    public String backend() {
        return "rules with mixed holds";
    }

    @Override
    RulesStore spoil(RulesStore store) {
        return new Rules(store) {
            @Override
            public List<RuleDocument> getPlanHolds(String planId) {
                List<RuleDocument> holds = super.getPlanHolds(planId);
                List<RuleDocument> all = partition(KeyScheme.plan(planId));
                return all.size() > holds.size() ? all : holds;
            }
        };
    }
}
