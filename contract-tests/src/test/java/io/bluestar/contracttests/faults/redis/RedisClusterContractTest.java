package io.bluestar.contracttests.faults.redis;

import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The Redis cache keeps the contract of caches on a real Redis Cluster. */
@Execution(ExecutionMode.CONCURRENT)
class RedisClusterContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new RedisClusterHarness();
    }
}
