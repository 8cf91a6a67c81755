package io.bluestar.contracttests.containers;

import io.bluestar.testkit.cli.bundled.RedisCacheHarness;
import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The Redis cache keeps the contract of caches on the server of the image. */
@NeedsDocker
@Execution(ExecutionMode.CONCURRENT)
class RedisCacheOnServersContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new RedisCacheHarness(RealServers.redis());
    }
}
