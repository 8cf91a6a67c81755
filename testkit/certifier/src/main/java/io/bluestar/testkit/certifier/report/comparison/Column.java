package io.bluestar.testkit.certifier.report.comparison;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.Objects;
import java.util.Optional;

/**
 * A backend of one of the reports, as a column of a comparison.
 *
 * @param source the report
 * @param subject the backend
 * @param label what tells it from the other columns of its table
 */
public record Column(ComparedReport source, SubjectReport subject, String label) {
    public Column {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(label, "label");
    }

    /** What became of a clause; empty if its report does not know the clause, which is something else than NOT_RUN. */
    public Optional<ClauseResult> result(String clause) {
        return subject.results().stream()
                .filter(result -> result.clause().id().equals(clause))
                .findFirst();
    }

    /** Whether it is certified by its report. */
    public boolean certified() {
        return source.report().certified(subject);
    }
}
