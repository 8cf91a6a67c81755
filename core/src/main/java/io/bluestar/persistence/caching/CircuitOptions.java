package io.bluestar.persistence.caching;

import java.time.Duration;
import java.util.Objects;

/**
 * When a {@link CachingRulesStore} leaves alone a cache that fails or is slow, and when it tries it again. The circuit that
 * does so is described there.
 *
 * @param slow calls that take longer are slow, from 1 ms to 1 hour; two in a row count as a failure, and what they
 *     answered is used all the same. Best above what a table read takes, and below the cache's own timeouts.
 * @param firstPause how long a cache that failed is not asked, from 1 ms to 1 hour; each failure that follows doubles it
 * @param longestPause what it grows to at the most, from {@code firstPause} to 1 hour: a cache that works again is used
 *     again after so long
 */
public record CircuitOptions(Duration slow, Duration firstPause, Duration longestPause) {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofHours(1);

    /** Slow is more than 500 ms; a pause of 1 s that grows to 30 s. */
    public static final CircuitOptions DEFAULT =
            new CircuitOptions(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** @throws IllegalArgumentException naming the duration that is out of its range */
    public CircuitOptions {
        check("slow", slow, LEAST);
        check("firstPause", firstPause, LEAST);
        check("longestPause", longestPause, firstPause);
    }

    /** These options with another limit of slowness. */
    public CircuitOptions withSlow(Duration limit) {
        return new CircuitOptions(limit, firstPause, longestPause);
    }

    /** These options with other pauses. */
    public CircuitOptions withPauses(Duration first, Duration longest) {
        return new CircuitOptions(slow, first, longest);
    }

    private static void check(String parameter, Duration duration, Duration least) {
        Objects.requireNonNull(duration, () -> parameter + " must not be null");
        if (duration.compareTo(least) < 0 || duration.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    parameter + " " + duration + " is not within " + least.toMillis() + " ms to 1 hour");
        }
    }
}
