package io.bluestar.testkit.certifier.runner;

import io.bluestar.testkit.certifier.RunLoader;
import io.bluestar.testkit.certifier.SkipAfterFailure;
import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.options.RunOptions;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SkipAfterFailure.class)
@AddLifecycleHook(SkipAfterFailure.class)
final class CacheBackendContractRunner extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return RunLoader.harnessOf(getClass(), CacheBackendHarness.class);
    }

    @Override
    public RunOptions options() {
        return RunLoader.optionsOf(getClass());
    }
}
