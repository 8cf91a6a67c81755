package io.bluestar.testkit.certifier.rerun;

import io.bluestar.testkit.certifier.report.FailureReport;
import java.util.List;
import java.util.Objects;

/**
 * Something that came out otherwise than the report says.
 *
 * @param what a clause on a backend, or what the harness says of the backend
 * @param claimed what the report says
 * @param seen what was seen now
 * @param failures what happened now, if a clause failed
 */
public record Difference(String what, String claimed, String seen, List<FailureReport> failures) {
    public Difference {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(claimed, "claimed");
        Objects.requireNonNull(seen, "seen");
        failures = List.copyOf(failures);
    }

    static Difference of(String what, Object claimed, Object seen) {
        return new Difference(what, String.valueOf(claimed), String.valueOf(seen), List.of());
    }
}
