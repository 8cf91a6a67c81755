package io.bluestar.contracttests.broken;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.KeyScheme;

/** A rules store that takes an underscore in any id: A_B + C and A + B_C are then one client. */
public final class AliasesIds extends BrokenRules {
    @Override
    public String backend() {
        return "rules with aliased ids";
    }

    @Override
    RulesStore spoil(RulesStore store) {
        return new Rules(store) {
            @Override
            public RuleDocument getClientConfig(String planId, String payFreq) {
                if (payFreq == null || !payFreq.contains("_")) {
                    return super.getClientConfig(planId, payFreq);
                }
                super.getClientConfig(planId, payFreq.replace('_', '-'));
                return row(KeyScheme.clientConfig(planId, payFreq));
            }
        };
    }
}
