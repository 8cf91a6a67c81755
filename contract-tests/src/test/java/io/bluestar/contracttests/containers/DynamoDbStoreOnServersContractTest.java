package io.bluestar.contracttests.containers;

import io.bluestar.testkit.cli.bundled.DynamoDbHarness;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesContract;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The DynamoDB rules store keeps its own further promises on LocalStack. */
@NeedsDocker
@Execution(ExecutionMode.CONCURRENT)
class DynamoDbStoreOnServersContractTest extends DynamoDbRulesContract {
    @Override
    public DynamoDbRulesHarness harness() {
        return new DynamoDbHarness(RealServers.dynamoDb());
    }
}
