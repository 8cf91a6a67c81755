package io.bluestar.contracttests.othermakes;

import io.bluestar.testkit.contracts.rules.RulesStoreContract;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A rules store on H2 keeps the contract of rules stores. */
@Execution(ExecutionMode.CONCURRENT)
class H2RulesContractTest extends RulesStoreContract {
    @Override
    public RulesStoreHarness harness() {
        return new H2RulesHarness();
    }
}
