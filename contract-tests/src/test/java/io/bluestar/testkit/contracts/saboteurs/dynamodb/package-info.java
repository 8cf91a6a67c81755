/** Broken rules stores on DynamoDB, over a fake of it in this JVM, and the clauses that catch them. */
package io.bluestar.testkit.contracts.saboteurs.dynamodb;
