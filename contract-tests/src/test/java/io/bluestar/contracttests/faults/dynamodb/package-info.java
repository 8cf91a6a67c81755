/** The DynamoDB rules store and what goes wrong between it and DynamoDB. */
package io.bluestar.contracttests.faults.dynamodb;
