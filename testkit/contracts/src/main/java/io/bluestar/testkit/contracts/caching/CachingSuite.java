package io.bluestar.testkit.contracts.caching;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.trial.ContractSuite;

/** What the themes of the caching decorator's contract share. */
interface CachingSuite extends ContractSuite<CachingRulesHarness, CachingTrial> {
    @Override
    default CachingTrial trial(CachingRulesHarness harness, ClauseSpec clause) {
        return CachingTrial.open(harness, clause);
    }
}
