package io.bluestar.persistence.domain;

import java.time.Duration;

/** The domain of a time to live: more than zero, at most 3,653 days, in steps of a millisecond. */
public final class TimesToLive {
    /** The longest time to live: ten years of at most 3,653 days. */
    public static final Duration LONGEST = Duration.ofDays(3_653);

    private TimesToLive() {}

    /**
     * Refuses a time to live outside the domain.
     *
     * @throws NullPointerException if the ttl is null
     * @throws IllegalArgumentException naming the rule that it broke
     */
    public static void check(Duration ttl) {
        Texts.notNull("ttl", ttl);
        if (ttl.isNegative() || ttl.isZero()) {
            throw new IllegalArgumentException("ttl " + ttl + " must be more than zero");
        }
        if (ttl.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("ttl " + ttl + " is longer than " + LONGEST.toDays() + " days");
        }
    }

    /** A ttl within the domain in milliseconds, fractions rounded up: a value is never gone before its time. */
    public static long toMillisRoundedUp(Duration ttl) {
        long millis = ttl.toMillis();
        return Duration.ofMillis(millis).equals(ttl) ? millis : millis + 1;
    }
}
