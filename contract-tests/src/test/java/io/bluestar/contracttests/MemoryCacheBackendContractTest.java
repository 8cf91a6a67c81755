package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;

/** The in-memory cache, on a clock moved by hand, keeps the whole contract. */
class MemoryCacheBackendContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new MemoryCacheHarness();
    }
}
