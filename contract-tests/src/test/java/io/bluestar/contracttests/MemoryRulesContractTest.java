package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.MemoryRulesHarness;
import io.bluestar.testkit.contracts.rules.RulesStoreContract;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The in-memory rules store keeps the contract of rules stores. */
@Execution(ExecutionMode.CONCURRENT)
class MemoryRulesContractTest extends RulesStoreContract {
    @Override
    public RulesStoreHarness harness() {
        return new MemoryRulesHarness();
    }
}
