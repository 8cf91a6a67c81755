package io.bluestar.persistence.dynamodb;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When an operation has to be over. */
final class Deadline {
    private final Duration allowed;
    private final long endNanos;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.endNanos = System.nanoTime() + allowed.toNanos();
    }

    static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    /** The time that the operation was given. */
    Duration allowed() {
        return allowed;
    }

    /** The time that is left; a millisecond at the least, so that the last request ends by its own timeout. */
    Duration left() {
        return Duration.ofNanos(Math.max(endNanos - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(1)));
    }

    boolean isBefore(Duration pause) {
        return endNanos - System.nanoTime() <= pause.toNanos();
    }
}
