package com.acme.cache;

import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;

/** Every clause of the cache's contract, and its properties, on JUnit 6. */
class AcmeCacheContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new AcmeCacheHarness();
    }
}
