package io.bluestar.testkit.emulators;

/** What is emulated: one kind for each of the three services that BlueStar's bundled backends talk to. */
public enum EmulatorKind {
    /** Amazon DynamoDB: DynamoDB Local, or dynoxide where the environment asks for it. */
    DYNAMODB,
    /** Amazon S3: a flat, in-memory store behind S3Proxy's HTTP layer. */
    S3,
    /** Redis: a real redis-server. */
    REDIS
}
