package com.acme.cache;

import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;

/** Every clause of the cache's contract, as tests of this project's own build. */
class CaffeineCacheContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new CaffeineCacheHarness();
    }
}
