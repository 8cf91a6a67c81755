package io.bluestar.persistence.s3;

import java.time.Duration;

/**
 * When an operation must be over. The last of its time is kept back for cleaning up, so that what was begun in vain is gone
 * by then too.
 */
record Deadline(long start, Lengths lengths) {
    private static final Duration LONGEST_CLEAN_UP = Duration.ofSeconds(10);
    private static final int SHARE = 4;

    /**
     * How much time there is.
     *
     * @param whole for all of it
     * @param cleanUp of which this much is for cleaning up
     */
    record Lengths(Duration whole, Duration cleanUp) {
        static Lengths of(Duration whole) {
            Duration share = whole.dividedBy(SHARE);
            return new Lengths(whole, share.compareTo(LONGEST_CLEAN_UP) < 0 ? share : LONGEST_CLEAN_UP);
        }
    }

    static Deadline after(Lengths lengths) {
        return new Deadline(System.nanoTime(), lengths);
    }

    /** Nanoseconds until all must be over; negative after that. */
    long untilEnd() {
        return lengths.whole().toNanos() - (System.nanoTime() - start);
    }

    /** Nanoseconds until cleaning up must begin; negative after that. */
    long untilCleanUp() {
        return untilEnd() - lengths.cleanUp().toNanos();
    }
}
