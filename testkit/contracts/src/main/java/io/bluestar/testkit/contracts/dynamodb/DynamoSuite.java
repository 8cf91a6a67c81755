package io.bluestar.testkit.contracts.dynamodb;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.trial.ContractSuite;

/** What the themes of the DynamoDB rules store's contract share. */
interface DynamoSuite extends ContractSuite<DynamoDbRulesHarness, DynamoTrial> {
    @Override
    default DynamoTrial trial(DynamoDbRulesHarness harness, ClauseSpec clause) {
        return DynamoTrial.open(harness, clause);
    }
}
