/**
 * The rules store on Amazon DynamoDB, or on anything that speaks its protocol.
 *
 * <p>Begin at {@link io.bluestar.persistence.dynamodb.DynamoDbRulesStore}.
 */
package io.bluestar.persistence.dynamodb;
