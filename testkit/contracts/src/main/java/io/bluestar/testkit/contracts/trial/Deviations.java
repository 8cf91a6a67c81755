package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What known deviations make of results: accepted failures do not turn a build red, unexpected passes do. */
final class Deviations {
    private final List<KnownDeviation> known;

    private Deviations(List<KnownDeviation> known) {
        this.known = known;
    }

    static Deviations of(Harness harness) {
        return new Deviations(List.copyOf(harness.knownDeviations()));
    }

    /** The deviation from a clause that is accepted today. */
    Optional<KnownDeviation> accepted(String clause) {
        return known.stream()
                .filter(deviation ->
                        deviation.clause().equals(clause) && deviation.isAcceptedOn(LocalDate.now(ZoneOffset.UTC)))
                .findFirst();
    }

    /** What a failing test of a clause ends with. */
    static TestAbortedException abortion(KnownDeviation deviation, Throwable failure) {
        return new TestAbortedException(
                deviation.clause() + " is known not to hold, accepted until " + deviation.until() + ": "
                        + deviation.reason(),
                failure);
    }

    /** The failure of a clause that holds although it is declared that it does not. */
    static AssertionFailedError unexpectedPass(KnownDeviation deviation) {
        return new AssertionFailedError(
                deviation.clause() + " holds, but the harness declares a known deviation from it (" + deviation.reason()
                        + "): remove it from knownDeviations()");
    }

    PropertyExecutionResult judged(ClauseSpec clause, PropertyExecutionResult result) {
        Optional<KnownDeviation> accepted = accepted(clause.id());
        if (accepted.isEmpty()) {
            return result;
        }
        return switch (result.status()) {
            case FAILED ->
                result.mapToAborted(abortion(accepted.get(), result.throwable().orElse(null)));
            case SUCCESSFUL -> result.mapToFailed(unexpectedPass(accepted.get()));
            case ABORTED -> result;
        };
    }
}
