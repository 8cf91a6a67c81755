package io.bluestar.testkit.environment;

import java.net.URI;
import java.util.Set;

/**
 * The servers of an environment, each started when it is first asked for, once for the JVM. Thread-safe.
 *
 * <p>A further environment is an implementation of this, found by {@link java.util.ServiceLoader}.
 */
public interface Servers {

    /** The environment that these servers make. */
    Environment environment();

    /** Starts what stores of these kinds need, without waiting for it. */
    void begin(Set<StoreKind> kinds);

    /** Where DynamoDB answers. */
    URI dynamoDb();

    /** Where S3 answers. */
    URI s3();

    /** Where Redis answers, with a password where it needs one. */
    URI redis();

    /** The server behind a kind of store, as a report shows it: product and version. */
    String describe(StoreKind kind);
}
