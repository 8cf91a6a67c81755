package io.bluestar.persistence.s3;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait for S3, how often to try, and what goes there by parts. All times are 1 ms to a day.
 *
 * @param connectTimeout for a connection to be made; 2 s by default
 * @param socketTimeout for the next bytes to arrive, so that a server that hangs is noticed; 20 s by default
 * @param attemptTimeout for one attempt of a call to the server, its body included; 60 s by default
 * @param operationTimeout for a method of the store as a whole, all calls (a listing makes one for each 1,000 files),
 *     retries and pauses between them; 120 s by default. What goes by parts must be there after three quarters of it, or 10 s
 *     before its end if that is later, so that parts can still be removed otherwise; files of many GiB need more
 * @param maxAttempts how often a call is made in all, where the SDK's standard strategy holds it safe to try again; 1 or
 *     more, 3 by default. Pauses between the attempts grow exponentially, at random
 * @param parts how large files are divided; {@link S3Parts#defaults()} by default
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry behaviour</a>
 */
public record S3Options(
        Duration connectTimeout,
        Duration socketTimeout,
        Duration attemptTimeout,
        Duration operationTimeout,
        int maxAttempts,
        S3Parts parts) {

    private static final Duration LONGEST = Duration.ofDays(1);

    private static final S3Options DEFAULTS = new S3Options(
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            3,
            S3Parts.defaults());

    public S3Options {
        check("connectTimeout", connectTimeout);
        check("socketTimeout", socketTimeout);
        check("attemptTimeout", attemptTimeout);
        check("operationTimeout", operationTimeout);
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts " + maxAttempts + " is not 1 or more");
        }
        Objects.requireNonNull(parts, "parts must not be null");
    }

    private static void check(String parameter, Duration timeout) {
        Objects.requireNonNull(timeout, () -> parameter + " must not be null");
        // Sockets count whole milliseconds, and take zero for 'for ever'.
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(parameter + " " + timeout + " is not within 1 ms to 1 day");
        }
    }

    /** The defaults given above. */
    public static S3Options defaults() {
        return DEFAULTS;
    }

    /** These options with another {@link #connectTimeout()}. */
    public S3Options withConnectTimeout(Duration timeout) {
        return new S3Options(timeout, socketTimeout, attemptTimeout, operationTimeout, maxAttempts, parts);
    }

    /** These options with another {@link #socketTimeout()}. */
    public S3Options withSocketTimeout(Duration timeout) {
        return new S3Options(connectTimeout, timeout, attemptTimeout, operationTimeout, maxAttempts, parts);
    }

    /** These options with another {@link #attemptTimeout()}. */
    public S3Options withAttemptTimeout(Duration timeout) {
        return new S3Options(connectTimeout, socketTimeout, timeout, operationTimeout, maxAttempts, parts);
    }

    /** These options with another {@link #operationTimeout()}. */
    public S3Options withOperationTimeout(Duration timeout) {
        return new S3Options(connectTimeout, socketTimeout, attemptTimeout, timeout, maxAttempts, parts);
    }

    /** These options with another {@link #maxAttempts()}. */
    public S3Options withMaxAttempts(int attempts) {
        return new S3Options(connectTimeout, socketTimeout, attemptTimeout, operationTimeout, attempts, parts);
    }

    /** These options with another {@link #parts()}. */
    public S3Options withParts(S3Parts parts) {
        return new S3Options(connectTimeout, socketTimeout, attemptTimeout, operationTimeout, maxAttempts, parts);
    }
}
