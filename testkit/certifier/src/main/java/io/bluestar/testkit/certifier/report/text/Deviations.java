package io.bluestar.testkit.certifier.report.text;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.Outcome;
import java.util.Optional;

/** What a harness declares of clauses that it knows not to hold. */
public final class Deviations {
    private Deviations() {}

    /** What is declared of a clause and what that means; empty where nothing is, or where it makes no difference. */
    public static Optional<String> sentence(ClauseResult result) {
        return result.deviation()
                .filter(known -> result.outcome() == Outcome.FAILED || result.passesUnexpectedly())
                .map(known -> result.clause().id()
                        + (result.passesUnexpectedly()
                                ? " holds, but knownDeviations() of the harness still names it: remove it there ("
                                : " is known not to hold, accepted until " + known.until() + " (")
                        + known.reason() + ")");
    }
}
