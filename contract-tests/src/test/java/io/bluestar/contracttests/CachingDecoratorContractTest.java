package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.CachingDecoratorHarness;
import io.bluestar.testkit.contracts.caching.CachingRulesContract;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The caching decorator keeps its contract. */
@Execution(ExecutionMode.CONCURRENT)
class CachingDecoratorContractTest extends CachingRulesContract {
    @Override
    public CachingRulesHarness harness() {
        return new CachingDecoratorHarness();
    }
}
