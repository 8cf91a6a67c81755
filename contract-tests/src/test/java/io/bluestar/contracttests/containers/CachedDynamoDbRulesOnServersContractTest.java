package io.bluestar.contracttests.containers;

import io.bluestar.testkit.cli.bundled.CachedDynamoDbHarness;
import io.bluestar.testkit.cli.bundled.DynamoDbHarness;
import io.bluestar.testkit.cli.bundled.RedisCacheHarness;
import io.bluestar.testkit.contracts.rules.RulesStoreContract;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Behind its cache on Redis, the DynamoDB rules store keeps the contract of rules stores on LocalStack. */
@NeedsDocker
@Execution(ExecutionMode.CONCURRENT)
class CachedDynamoDbRulesOnServersContractTest extends RulesStoreContract {
    @Override
    public RulesStoreHarness harness() {
        return new CachedDynamoDbHarness(
                new DynamoDbHarness(RealServers.dynamoDb()), new RedisCacheHarness(RealServers.redis()));
    }
}
