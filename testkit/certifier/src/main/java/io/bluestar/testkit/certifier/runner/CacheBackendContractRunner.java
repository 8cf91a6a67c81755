package io.bluestar.testkit.certifier.runner;

import io.bluestar.testkit.certifier.RunLoader;
import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;

final class CacheBackendContractRunner extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return RunLoader.harnessOf(getClass(), CacheBackendHarness.class);
    }
}
