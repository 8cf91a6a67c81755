package io.bluestar.persistence.caching;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * Says whether a call may be made that has been failing. It is CLOSED, and lets all calls through, until one fails. Then it
 * is OPEN and lets none through for a pause; after it, HALF_OPEN, one at a time, which closes it or opens it for twice as
 * long.
 *
 * <p>Whoever is let through says how it ended: {@link #succeeded}, {@link #slow}, {@link #failed}, or {@link #undecided}.
 * Calls that were let through before the state changed no longer count, however they end: so a pause is neither prolonged
 * nor cut short by those who were in a hanging call when it began.
 */
final class Circuit {
    /** Whether calls are let through. */
    enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    /** One alone may be a connection being made, or a pause of this process. */
    private static final int SLOW_CALLS = 2;

    private final CircuitOptions options;
    private final LongSupplier nanoTime;
    private State state = State.CLOSED;
    private long pause;
    private long changedAt;
    private long changes;
    private long openings;
    private int slowInARow;

    Circuit(CircuitOptions options, LongSupplier nanoTime) {
        this.options = options;
        this.nanoTime = nanoTime;
    }

    /** What the call has to say when it ends, or empty if it is not to be made. */
    synchronized OptionalLong admit() {
        if (state == State.OPEN && nanoTime.getAsLong() - changedAt >= pause) {
            state = State.HALF_OPEN;
            changes++;
        } else if (state != State.CLOSED) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(changes);
    }

    /** Returns whether the circuit closes by it. */
    synchronized boolean succeeded(long admission) {
        if (admission != changes) {
            return false;
        }
        slowInARow = 0;
        if (state != State.HALF_OPEN) {
            return false;
        }
        state = State.CLOSED;
        changedAt = nanoTime.getAsLong();
        changes++;
        return true;
    }

    /** A call that answered late: one that tries an open circuit has failed, others if the one before was slow as well. */
    synchronized boolean slow(long admission) {
        return admission == changes && (++slowInARow >= SLOW_CALLS || state == State.HALF_OPEN) && failed(admission);
    }

    /** Returns whether the circuit opens by it. */
    synchronized boolean failed(long admission) {
        if (admission != changes) {
            return false;
        }
        long now = nanoTime.getAsLong();
        long longest = options.longestPause().toNanos();
        boolean again = state == State.HALF_OPEN || (pause > 0 && now - changedAt < longest);
        pause = again ? Math.min(2 * pause, longest) : options.firstPause().toNanos();
        state = State.OPEN;
        changedAt = now;
        changes++;
        openings++;
        slowInARow = 0;
        return true;
    }

    /** A call that ended for a reason of the caller's: the next one tries. */
    synchronized void undecided(long admission) {
        if (admission == changes && state == State.HALF_OPEN) {
            state = State.OPEN;
            changes++;
        }
    }

    /** Opens it for what was seen elsewhere, if it is closed. */
    synchronized void open() {
        if (state == State.CLOSED) {
            failed(changes);
        }
    }

    synchronized State state() {
        return state;
    }

    synchronized long openings() {
        return openings;
    }
}
