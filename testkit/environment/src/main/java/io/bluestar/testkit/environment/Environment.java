package io.bluestar.testkit.environment;

import java.util.Locale;

/** On which servers the stores of a test stand. What is asked for and cannot be had is a failure, never a silent skip. */
public enum Environment {
    /**
     * As the variable {@code BLUESTAR_TESTKIT_ENVIRONMENT} says; without it {@link #EXTERNAL} if endpoints are given,
     * {@link #EMBEDDED} otherwise.
     */
    AUTOMATIC,
    /**
     * Servers that are there already: {@code BLUESTAR_TESTKIT_AWS_ENDPOINT} (or {@code LOCALSTACK_URL}), or {@code
     * BLUESTAR_TESTKIT_DYNAMODB_ENDPOINT} and {@code BLUESTAR_TESTKIT_S3_ENDPOINT} apart, and {@code
     * BLUESTAR_TESTKIT_REDIS_URI}. Never the settings of production.
     */
    EXTERNAL,
    /** LocalStack and Redis in containers; needs Docker and the artifact {@code bluestar-testkit-containers}. */
    CONTAINERS,
    /** DynamoDB, Redis and S3 servers that the testkit starts, each in a process of its own; no Docker needed. */
    EMBEDDED,
    /** No servers: the in-memory backends. */
    MEMORY;

    /** As a message and the variable that chooses it have it: in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
