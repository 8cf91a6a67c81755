package io.bluestar.testkit.contracts.cache;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.trial.ContractSuite;

/** What the themes of the cache's contract share. */
interface CacheSuite extends ContractSuite<CacheBackendHarness, CacheTrial> {
    @Override
    default CacheTrial trial(CacheBackendHarness harness, ClauseSpec clause) {
        return CacheTrial.open(harness, clause);
    }
}
