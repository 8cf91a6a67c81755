package io.bluestar.persistence.seed;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait and how much to do at a time.
 *
 * @param answerTimeout for the first answer of the server, retries included: 5 s by default
 * @param tableTimeout for all tables to become ACTIVE: 3 minutes by default
 * @param batchTimeout for one batch of rows to be stored as a whole, when DynamoDB leaves some of it unprocessed: 1 minute by
 *     default
 * @param parallelism how many requests are made at a time: 1 to 64, 8 by default
 */
public record SeedOptions(Duration answerTimeout, Duration tableTimeout, Duration batchTimeout, int parallelism) {
    private static final SeedOptions DEFAULTS =
            new SeedOptions(Duration.ofSeconds(5), Duration.ofMinutes(3), Duration.ofMinutes(1), 8);

    public SeedOptions {
        check("answerTimeout", answerTimeout);
        check("tableTimeout", tableTimeout);
        check("batchTimeout", batchTimeout);
        if (parallelism < 1 || parallelism > 64) {
            throw new IllegalArgumentException("parallelism " + parallelism + " is not within 1 to 64");
        }
    }

    /** The defaults given above. */
    public static SeedOptions defaults() {
        return DEFAULTS;
    }

    private static void check(String name, Duration timeout) {
        Objects.requireNonNull(timeout, () -> name + " must not be null");
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(name + " " + timeout + " is not within 1 ms to 1 day");
        }
    }
}
