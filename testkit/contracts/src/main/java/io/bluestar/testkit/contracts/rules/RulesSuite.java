package io.bluestar.testkit.contracts.rules;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.trial.ContractSuite;

/** What the themes of the rules store's contract share. */
interface RulesSuite extends ContractSuite<RulesStoreHarness, RulesTrial> {
    @Override
    default RulesTrial trial(RulesStoreHarness harness, ClauseSpec clause) {
        return RulesTrial.open(harness, clause);
    }
}
