package io.bluestar.persistence.settings;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long a method of a store may take before it returns or throws: its requests, retries and pauses together. Each is
 * from 1 ms to 1 hour; where one is absent, the store's own default holds.
 *
 * @param rules for a read of rules, 20 s by default
 * @param cache for the answer to a command of the cache, 2 s by default; a call that has to connect may take as long again.
 *     It overrides a {@code timeout} in the URI of Redis
 * @param files for an operation on files, 120 s by default: it has to be long enough for the largest of them
 */
public record Deadlines(Optional<Duration> rules, Optional<Duration> cache, Optional<Duration> files) {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofHours(1);

    /** The stores' own defaults. */
    public static final Deadlines DEFAULT = new Deadlines(Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException naming the deadline that is out of its range */
    public Deadlines {
        check("rules", rules);
        check("cache", cache);
        check("files", files);
    }

    private static void check(String name, Optional<Duration> deadline) {
        Objects.requireNonNull(deadline, () -> name + " must not be null");
        deadline.ifPresent(time -> check(name, time));
    }

    /** @throws IllegalArgumentException with the name if the deadline is out of its range */
    static Duration check(String name, Duration deadline) {
        if (deadline.compareTo(LEAST) < 0 || deadline.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(name + " deadline " + deadline + " is not within 1 ms to 1 hour");
        }
        return deadline;
    }
}
