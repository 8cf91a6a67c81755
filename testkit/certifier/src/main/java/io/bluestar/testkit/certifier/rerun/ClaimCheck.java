package io.bluestar.testkit.certifier.rerun;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A backend as the report has it, and as it was seen now. What it runs on may differ: a promise holds on every server that
 * its harness takes.
 */
record ClaimCheck(SubjectReport claimed, SubjectReport seen) {

    /** What the harness says of the backend, and what went wrong outside of any clause. */
    List<Difference> ofDeclarations() {
        List<Difference> all = new ArrayList<>();
        add(all, "the name of the backend", claimed.backend(), seen.backend());
        add(all, "the capabilities that the harness declares", claimed.capabilities(), seen.capabilities());
        add(all, "the profiles that it claims", claimed.profiles(), seen.profiles());
        if (claimed.strayFailures().isEmpty() != seen.strayFailures().isEmpty()) {
            all.add(new Difference(
                    "failures that belong to no clause, on " + seen.backend(),
                    names(claimed.strayFailures()),
                    names(seen.strayFailures()),
                    seen.strayFailures()));
        }
        return all;
    }

    private void add(List<Difference> all, String what, Object claim, Object now) {
        if (!claim.equals(now)) {
            all.add(Difference.of(what + ", " + claimed.harness(), claim, now));
        }
    }

    private static String names(List<FailureReport> failures) {
        return failures.isEmpty()
                ? "none"
                : failures.stream().map(FailureReport::test).collect(Collectors.joining(", "));
    }

    /** What became of a clause, if it is something else now. */
    Optional<Difference> of(ClauseResult result) {
        String id = result.clause().id();
        return seen.results().stream()
                .filter(now -> now.clause().id().equals(id) && now.outcome() != result.outcome())
                .findFirst()
                .map(now -> new Difference(id + " on " + claimed.backend(), told(result), told(now), now.failures()));
    }

    private static String told(ClauseResult result) {
        return result.outcome() + (result.reason().isEmpty() ? "" : " (" + result.reason() + ")");
    }
}
