package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.CachedDynamoDbHarness;
import io.bluestar.testkit.contracts.rules.RulesStoreContract;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Behind its cache on Redis, the DynamoDB rules store keeps the contract of rules stores. */
@Execution(ExecutionMode.CONCURRENT)
class CachedDynamoDbRulesContractTest extends RulesStoreContract {
    @Override
    public RulesStoreHarness harness() {
        return new CachedDynamoDbHarness();
    }
}
