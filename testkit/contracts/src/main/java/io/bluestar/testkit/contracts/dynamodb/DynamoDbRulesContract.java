package io.bluestar.testkit.contracts.dynamodb;

/**
 * What a rules store on DynamoDB promises beyond {@link io.bluestar.testkit.contracts.rules.RulesStoreContract}. Extend both
 * with the same harness.
 */
public abstract class DynamoDbRulesContract
        implements DynamoRequestClauses, DynamoAttributeClauses, DynamoTableClauses {}
