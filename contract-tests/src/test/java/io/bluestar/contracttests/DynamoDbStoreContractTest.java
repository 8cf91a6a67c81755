package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.DynamoDbHarness;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesContract;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The DynamoDB rules store keeps its own further promises on the embedded server. */
@Execution(ExecutionMode.CONCURRENT)
class DynamoDbStoreContractTest extends DynamoDbRulesContract {
    @Override
    public DynamoDbRulesHarness harness() {
        return new DynamoDbHarness();
    }
}
