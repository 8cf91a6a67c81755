package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one clause on one backend.
 *
 * @param clause the clause
 * @param outcome what became of it
 * @param reason why it was not run or is not supported; empty for the other outcomes
 * @param claimed whether the harness claims the profile that the clause belongs to
 * @param duration the time that its tests took, added up
 * @param ran what the random suites tried, with their seed; empty for clauses without one
 * @param deviation what the harness declares of it, as long as that is accepted
 * @param failures the tests that failed
 */
public record ClauseResult(
        ClauseSpec clause,
        Outcome outcome,
        String reason,
        boolean claimed,
        Duration duration,
        String ran,
        Optional<KnownDeviation> deviation,
        List<FailureReport> failures) {
    public ClauseResult {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(ran, "ran");
        Objects.requireNonNull(deviation, "deviation");
        failures = List.copyOf(failures);
    }

    /**
     * Whether this alone prevents a certificate: a MUST that failed, be it known, or that a claimed profile left unchecked;
     * or a deviation that is declared and no longer there.
     */
    public boolean blocks() {
        boolean unfulfilled = outcome == Outcome.FAILED || (outcome == Outcome.NOT_RUN && claimed);
        return (clause.level() == Level.MUST && unfulfilled) || passesUnexpectedly();
    }

    /** Whether it holds although the harness declares that it does not. */
    public boolean passesUnexpectedly() {
        return outcome == Outcome.PASSED && deviation.isPresent();
    }
}
