package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What became of one clause on one backend.
 *
 * @param clause the clause
 * @param outcome what became of it
 * @param reason why it was not run or is not supported; empty for the other outcomes
 * @param claimed whether the harness claims the profile that the clause belongs to
 * @param duration the time that its tests took, added up
 * @param failures the tests that failed
 */
public record ClauseResult(
        ClauseSpec clause,
        Outcome outcome,
        String reason,
        boolean claimed,
        Duration duration,
        List<FailureReport> failures) {
    public ClauseResult {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(duration, "duration");
        failures = List.copyOf(failures);
    }

    /** Whether this alone prevents a certificate: a MUST that failed, or that a claimed profile left unchecked. */
    public boolean blocks() {
        return clause.level() == Level.MUST && (outcome == Outcome.FAILED || (outcome == Outcome.NOT_RUN && claimed));
    }
}
