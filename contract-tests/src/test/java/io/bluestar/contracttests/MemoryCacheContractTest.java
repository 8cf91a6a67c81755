package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The in-memory cache keeps the contract of caches. */
@Execution(ExecutionMode.CONCURRENT)
class MemoryCacheContractTest extends CacheBackendContract {
    @Override
    public CacheBackendHarness harness() {
        return new MemoryCacheHarness();
    }
}
