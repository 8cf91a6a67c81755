package io.bluestar.testkit.contracts.harness;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A clause that a backend is known to break. Until its date the failing clause does not turn a build red; it still prevents
 * the certificate if it is a MUST. A deviation that is declared and no longer seen fails the run, so that the declaration
 * goes when its reason does.
 *
 * @param clause the id, such as {@code FILE-33}
 * @param reason why, for the people who read the report: best with a link to the issue
 * @param until the last day on which it is accepted, in UTC, before the year 10000
 */
public record KnownDeviation(String clause, String reason, LocalDate until) {
    /** Later ones have no date in ISO 8601 that others read. */
    private static final int LAST_YEAR = 9999;

    public KnownDeviation {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(until, "until");
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("the known deviation from " + clause
                    + " has no reason: say why the clause does not hold, best with a link");
        }
        if (until.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the known deviation from " + clause + " is accepted until " + until
                    + ", which is for ever: name a day by which to look at it again");
        }
    }

    /** Whether it is accepted on a day. */
    public boolean isAcceptedOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
