package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds the clauses that a report tells of against those of this kit. A report may leave out what it failed, or call a MUST
 * a MAY, and its digest and its verdict still agree with the rest of it.
 */
public final class ClauseSet {
    private ClauseSet() {}

    /** Whether the report says that it is of the same clauses that this kit has in that version of the contracts. */
    public static boolean isOfThisKit(ConformanceReport report) {
        return report.contractVersion() >= 1
                && report.contractVersion() <= ClauseRegistry.CONTRACT_VERSION
                && ClauseRegistry.digest(report.contractVersion()).equals(report.clauseSetDigest());
    }

    /**
     * Where a report that is of this kit's clauses has others: of each backend those that are missing, and those that are not
     * what the contract says.
     *
     * @return a sentence for each; none if all is as it should be
     */
    public static List<String> contradictions(ConformanceReport report) {
        List<String> all = new ArrayList<>();
        for (SubjectReport subject : report.subjects()) {
            Map<String, ClauseSpec> told = subject.results().stream()
                    .map(ClauseResult::clause)
                    .collect(Collectors.toMap(ClauseSpec::id, Function.identity(), (one, other) -> one));
            for (ClauseSpec clause : subject.protocol().clauses()) {
                ClauseSpec is = told.remove(clause.id());
                if (clause.since() <= report.contractVersion() && !clause.equals(is)) {
                    all.add(
                            is == null
                                    ? subject.backend() + " has no result of " + clause.id()
                                    : subject.backend() + " has " + clause.id() + " as " + is.level()
                                            + " of the profile " + is.profile() + ", \"" + is.text()
                                            + "\", which is not what the contract says");
                }
            }
            told.keySet()
                    .forEach(id -> all.add(
                            subject.backend() + " has a result of " + id + ", which the contract does not have"));
        }
        return all;
    }
}
