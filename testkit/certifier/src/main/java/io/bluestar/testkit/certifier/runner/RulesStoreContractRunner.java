package io.bluestar.testkit.certifier.runner;

import io.bluestar.testkit.certifier.RunLoader;
import io.bluestar.testkit.certifier.SkipAfterFailure;
import io.bluestar.testkit.contracts.options.RunOptions;
import io.bluestar.testkit.contracts.rules.RulesStoreContract;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SkipAfterFailure.class)
@AddLifecycleHook(SkipAfterFailure.class)
final class RulesStoreContractRunner extends RulesStoreContract {
    @Override
    public RulesStoreHarness harness() {
        return RunLoader.harnessOf(getClass(), RulesStoreHarness.class);
    }

    @Override
    public RunOptions options() {
        return RunLoader.optionsOf(getClass());
    }
}
