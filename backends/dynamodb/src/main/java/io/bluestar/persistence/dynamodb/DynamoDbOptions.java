package io.bluestar.persistence.dynamodb;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait for DynamoDB, and how often to try. All times are more than zero and at most a day.
 *
 * @param connectTimeout for a connection to be made; 2 s by default
 * @param attemptTimeout for the answer to one request; 5 s by default
 * @param operationTimeout for a method of the store as a whole: all pages, retries and pauses between them; 20 s by default
 * @param maxAttempts how often a request is sent in all, when the server fails or throttles or the connection breaks; 1 or
 *     more, 4 by default. Pauses between the attempts grow exponentially, at random
 */
public record DynamoDbOptions(
        Duration connectTimeout, Duration attemptTimeout, Duration operationTimeout, int maxAttempts) {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final DynamoDbOptions DEFAULTS =
            new DynamoDbOptions(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(20), 4);

    public DynamoDbOptions {
        check("connectTimeout", connectTimeout);
        check("attemptTimeout", attemptTimeout);
        check("operationTimeout", operationTimeout);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts " + maxAttempts + " must be 1 or more");
        }
    }

    /** The defaults given above. */
    public static DynamoDbOptions defaults() {
        return DEFAULTS;
    }

    /** These options with another connect timeout. */
    public DynamoDbOptions withConnectTimeout(Duration timeout) {
        return new DynamoDbOptions(timeout, attemptTimeout, operationTimeout, maxAttempts);
    }

    /** These options with another attempt timeout. */
    public DynamoDbOptions withAttemptTimeout(Duration timeout) {
        return new DynamoDbOptions(connectTimeout, timeout, operationTimeout, maxAttempts);
    }

    /** These options with another operation timeout. */
    public DynamoDbOptions withOperationTimeout(Duration timeout) {
        return new DynamoDbOptions(connectTimeout, attemptTimeout, timeout, maxAttempts);
    }

    /** These options with another number of attempts. */
    public DynamoDbOptions withMaxAttempts(int attempts) {
        return new DynamoDbOptions(connectTimeout, attemptTimeout, operationTimeout, attempts);
    }

    private static void check(String name, Duration timeout) {
        Objects.requireNonNull(timeout, () -> name + " must not be null");
        // The SDK counts whole milliseconds: less than one would be none.
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " " + timeout + " is not within 1 ms to 1 day");
        }
    }
}
