package io.bluestar.testkit.certifier.runner;

import io.bluestar.testkit.certifier.RunLoader;
import io.bluestar.testkit.contracts.caching.CachingRulesContract;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.options.RunOptions;

final class CachingRulesContractRunner extends CachingRulesContract {
    @Override
    public CachingRulesHarness harness() {
        return RunLoader.harnessOf(getClass(), CachingRulesHarness.class);
    }

    @Override
    public RunOptions options() {
        return RunLoader.optionsOf(getClass());
    }
}
