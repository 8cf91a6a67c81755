package io.bluestar.testkit.certifier.runner;

import io.bluestar.testkit.certifier.RunLoader;
import io.bluestar.testkit.contracts.caching.CachingRulesContract;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;

final class CachingRulesContractRunner extends CachingRulesContract {
    @Override
    public CachingRulesHarness harness() {
        return RunLoader.harnessOf(getClass(), CachingRulesHarness.class);
    }
}
