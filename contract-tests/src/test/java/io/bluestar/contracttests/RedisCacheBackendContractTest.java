package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.RedisCacheHarness;
import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;

/** The Redis cache keeps the whole contract on a real redis-server. */
class RedisCacheBackendContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new RedisCacheHarness();
    }
}
