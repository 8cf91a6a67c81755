/**
 * The container rung of the environment ladder, found by {@link java.util.ServiceLoader} when this artifact is on the class
 * path: DynamoDB and S3 by LocalStack, and Redis.
 */
package io.bluestar.testkit.containers;
