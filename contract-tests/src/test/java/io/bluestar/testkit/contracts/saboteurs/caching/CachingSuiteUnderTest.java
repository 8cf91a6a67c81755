package io.bluestar.testkit.contracts.saboteurs.caching;

import io.bluestar.testkit.contracts.caching.CachingRulesContract;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Verdicts;

/** The contract, over whatever decorator is on trial; named so that no test runner picks it up by itself. */
final class CachingSuiteUnderTest extends CachingRulesContract {
    @Override
    public CachingRulesHarness harness() {
        return Verdicts.harness(CachingRulesHarness.class);
    }
}
