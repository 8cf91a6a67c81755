package io.bluestar.persistence.redis;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a {@link RedisCacheBackend} waits. A call takes at most both together, and only one that has to connect takes
 * more than the second. Loading the client's classes, once in a JVM, is not counted.
 *
 * @param connectTimeout the longest wait for a connection, from 1 ms to 1 hour
 * @param commandTimeout the longest wait for the answer to a command, from 1 ms to 1 hour
 */
public record RedisCacheOptions(Duration connectTimeout, Duration commandTimeout) {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofHours(1);

    /** Two seconds for each. */
    public static final RedisCacheOptions DEFAULT = new RedisCacheOptions(Duration.ofSeconds(2), Duration.ofSeconds(2));

    /** @throws IllegalArgumentException naming the timeout that is out of its range */
    public RedisCacheOptions {
        check("connectTimeout", connectTimeout);
        check("commandTimeout", commandTimeout);
    }

    /** These options with another connect timeout. */
    public RedisCacheOptions withConnectTimeout(Duration timeout) {
        return new RedisCacheOptions(timeout, commandTimeout);
    }

    /** These options with another command timeout. */
    public RedisCacheOptions withCommandTimeout(Duration timeout) {
        return new RedisCacheOptions(connectTimeout, timeout);
    }

    private static void check(String parameter, Duration timeout) {
        Objects.requireNonNull(timeout, () -> parameter + " must not be null");
        if (timeout.compareTo(LEAST) < 0 || timeout.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(parameter + " " + timeout + " is not within 1 ms to 1 hour");
        }
    }
}
