package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A backend in a table of clauses.
 *
 * @param subject the backend
 * @param label what the column is called; empty for the backend's name and what it runs on
 * @param details tells what happened on it
 * @param results by clause
 */
record ClauseColumn(
        SubjectReport subject, Optional<String> label, FailureDetail details, Map<String, ClauseResult> results) {
    ClauseColumn {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(details, "details");
        results = Map.copyOf(results);
    }

    static ClauseColumn of(SubjectReport subject, Optional<String> label, FailureDetail details) {
        Map<String, ClauseResult> results = new LinkedHashMap<>();
        subject.results().forEach(result -> results.put(result.clause().id(), result));
        return new ClauseColumn(subject, label, details, results);
    }

    /** What the page calls the backend. */
    String name() {
        return label.orElse(subject.backend());
    }

    /** What became of a clause; empty if its contract has no such clause. */
    Optional<ClauseResult> result(String clause) {
        return Optional.ofNullable(results.get(clause));
    }

    /** That, if there is more to say of it than that it passed. */
    Optional<ClauseResult> worthTelling(String clause) {
        return result(clause).filter(details::isWorthTelling);
    }
}
