package io.bluestar.testkit.certifier.report.comparison;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A clause in every column.
 *
 * @param clause as the last report that knows it words it
 * @param results what became of it, column by column; empty where the report does not know it
 */
public record Row(ClauseSpec clause, List<Optional<ClauseResult>> results) {
    public Row {
        Objects.requireNonNull(clause, "clause");
        results = List.copyOf(results);
    }

    /** Whether the columns do not all say the same of it: another outcome, no such clause, or another promise. */
    public boolean differs() {
        return results.stream()
                                .map(result -> result.map(ClauseResult::outcome))
                                .distinct()
                                .count()
                        > 1
                || isWordedDifferently();
    }

    /** Whether two reports mean different promises by this id: another level, text, capability or profile. */
    public boolean isWordedDifferently() {
        return results.stream()
                .flatMap(Optional::stream)
                .map(ClauseResult::clause)
                .anyMatch(other -> other.level() != clause.level()
                        || !other.text().equals(clause.text())
                        || !other.needs().equals(clause.needs())
                        || other.profile() != clause.profile());
    }

    /** Whether a column has this outcome. */
    public boolean has(Outcome outcome) {
        return results.stream().flatMap(Optional::stream).anyMatch(result -> result.outcome() == outcome);
    }
}
