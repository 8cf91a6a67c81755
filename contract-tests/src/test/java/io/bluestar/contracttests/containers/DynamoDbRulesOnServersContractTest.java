package io.bluestar.contracttests.containers;

import io.bluestar.testkit.cli.bundled.DynamoDbHarness;
import io.bluestar.testkit.contracts.rules.RulesStoreContract;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The DynamoDB rules store keeps the contract of rules stores on LocalStack. */
@NeedsDocker
@Execution(ExecutionMode.CONCURRENT)
class DynamoDbRulesOnServersContractTest extends RulesStoreContract {
    @Override
    public RulesStoreHarness harness() {
        return new DynamoDbHarness(RealServers.dynamoDb());
    }
}
