package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.RedisCacheHarness;
import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The Redis cache keeps the contract of caches on a real redis-server. */
@Execution(ExecutionMode.CONCURRENT)
class RedisCacheContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new RedisCacheHarness();
    }
}
