package io.bluestar.contracttests.othermakes;

import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A cache on Jedis keeps the contract of caches on a real redis-server. */
@Execution(ExecutionMode.CONCURRENT)
class JedisCacheContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new JedisCacheHarness();
    }
}
