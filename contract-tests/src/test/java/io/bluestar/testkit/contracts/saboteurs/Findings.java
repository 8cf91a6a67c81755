package io.bluestar.testkit.contracts.saboteurs;

import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a certification, the same that users run, says of one backend under every contract that its harness is for. */
final class Findings {
    /** How the galleries run: the tests of a suite one after the other, since they share the clock of their harness. */
    private static final Certifier CERTIFIER = Certifier.standard().parallelism(1);

    private final ConformanceReport report;

    private Findings(ConformanceReport report) {
        this.report = report;
    }

    static Findings of(HarnessSource source) {
        return new Findings(CERTIFIER.certify(List.of(source)));
    }

    /** The clauses that an outcome was found of. */
    Set<String> clauses(Outcome outcome) {
        Set<String> ids = new TreeSet<>();
        results().stream()
                .filter(result -> result.outcome() == outcome)
                .forEach(result -> ids.add(result.clause().id()));
        return ids;
    }

    /** The failures of a clause. */
    List<FailureReport> failures(String clause) {
        return results().stream()
                .filter(result -> result.clause().id().equals(clause))
                .flatMap(result -> result.failures().stream())
                .toList();
    }

    /** What kept the run from being one of every clause that the harness claims: a sentence each. */
    List<String> troubles() {
        List<String> troubles = new ArrayList<>();
        report.unavailable().forEach(one -> troubles.add("the harness could not be used: " + one.reason()));
        for (SubjectReport subject : report.subjects()) {
            subject.strayFailures()
                    .forEach(stray -> troubles.add("a failure that belongs to no clause: " + stray.message()));
            subject.results().stream()
                    .filter(result -> result.outcome() == Outcome.NOT_RUN && result.claimed())
                    .forEach(result -> troubles.add(result.clause().id() + " did not run: " + result.reason()));
        }
        return troubles;
    }

    /** What the message of a failure lacks of its six parts: a sentence each. */
    List<String> incompleteMessages() {
        List<String> incomplete = new ArrayList<>();
        for (SubjectReport subject : report.subjects()) {
            for (ClauseResult result : subject.results()) {
                for (FailureReport failure : result.failures()) {
                    partsOf(subject, result.clause(), failure).stream()
                            .filter(part -> !failure.message().contains(part))
                            .map(part -> "the failure of " + result.clause().id() + " lacks \"" + part.strip() + "\":\n"
                                    + failure.message())
                            .forEach(incomplete::add);
                }
            }
        }
        return incomplete;
    }

    private static List<String> partsOf(SubjectReport subject, ClauseSpec clause, FailureReport failure) {
        return List.of(
                clause.id() + " does not hold: " + clause.text(),
                "\n  backend:  " + subject.backend() + " on " + subject.environment(),
                "\n  done:     "
                        + (failure.script().isEmpty()
                                ? "nothing yet"
                                : failure.script().get(0)),
                "\n  expected: " + failure.expected(),
                "\n  seen:     " + failure.seen(),
                "\n  check:    " + clause.check());
    }

    private List<ClauseResult> results() {
        return report.subjects().stream()
                .map(SubjectReport::results)
                .flatMap(Collection::stream)
                .toList();
    }

    Set<Protocol> protocols() {
        Set<Protocol> protocols = new TreeSet<>();
        report.subjects().forEach(subject -> protocols.add(subject.protocol()));
        return protocols;
    }
}
