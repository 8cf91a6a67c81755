package io.bluestar.testkit.certifier.runner;

import io.bluestar.testkit.certifier.RunLoader;
import io.bluestar.testkit.certifier.SkipAfterFailure;
import io.bluestar.testkit.contracts.caching.CachingRulesContract;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.options.RunOptions;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SkipAfterFailure.class)
@AddLifecycleHook(SkipAfterFailure.class)
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
