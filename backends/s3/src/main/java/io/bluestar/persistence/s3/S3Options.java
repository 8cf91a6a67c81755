package io.bluestar.persistence.s3;

import java.time.Duration;
import java.util.Objects;

/**
 * How long the client of S3 waits, and how often it tries. All bounds are per call to the server: a read or write is one
 * call, a move three or more, a listing one for each 1,000 files.
 *
 * @param connectTimeout for a connection to be made
 * @param socketTimeout for the next bytes to arrive; a server that hangs is noticed after it
 * @param attemptTimeout for one attempt of a call, its body included
 * @param callTimeout for all attempts of a call together
 * @param maxAttempts 1 or more; the SDK's standard strategy retries what is safe to retry, with backoff and jitter
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behaviour</a>
 */
public record S3Options(
        Duration connectTimeout,
        Duration socketTimeout,
        Duration attemptTimeout,
        Duration callTimeout,
        int maxAttempts) {

    /**
     * 2 s to connect, 20 s for the next bytes, 60 s for an attempt, 120 s for a call, three attempts: enough for 64 MiB on
     * a slow line.
     */
    public static final S3Options DEFAULTS = new S3Options(
            Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(120), 3);

    private static final Duration LONGEST = Duration.ofDays(1);

    public S3Options {
        check("connectTimeout", connectTimeout);
        check("socketTimeout", socketTimeout);
        check("attemptTimeout", attemptTimeout);
        check("callTimeout", callTimeout);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts " + maxAttempts + " is not 1 or more");
        }
    }

    private static void check(String parameter, Duration timeout) {
        Objects.requireNonNull(timeout, () -> parameter + " must not be null");
        // Sockets count whole milliseconds, and take zero for 'for ever'.
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(parameter + " " + timeout + " is not within 1 ms to 1 day");
        }
    }

    /** These options with another {@link #connectTimeout()}. */
    public S3Options withConnectTimeout(Duration timeout) {
        return new S3Options(timeout, socketTimeout, attemptTimeout, callTimeout, maxAttempts);
    }

    /** These options with another {@link #socketTimeout()}. */
    public S3Options withSocketTimeout(Duration timeout) {
        return new S3Options(connectTimeout, timeout, attemptTimeout, callTimeout, maxAttempts);
    }

    /** These options with another {@link #attemptTimeout()}. */
    public S3Options withAttemptTimeout(Duration timeout) {
        return new S3Options(connectTimeout, socketTimeout, timeout, callTimeout, maxAttempts);
    }

    /** These options with another {@link #callTimeout()}. */
    public S3Options withCallTimeout(Duration timeout) {
        return new S3Options(connectTimeout, socketTimeout, attemptTimeout, timeout, maxAttempts);
    }

    /** These options with another {@link #maxAttempts()}. */
    public S3Options withMaxAttempts(int attempts) {
        return new S3Options(connectTimeout, socketTimeout, attemptTimeout, callTimeout, attempts);
    }
}
