/**
 * The further promises of our DynamoDB rules store: round trips, pages, sets and binary. Clauses DYNAMO-01 and on, asked of
 * stores on DynamoDB only.
 */
package io.bluestar.testkit.contracts.dynamodb;
