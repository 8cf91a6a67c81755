package io.bluestar.testkit.certifier.report.text;

import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that prevents the certificate. A report without any is certified, and the other way round.
 *
 * @param subject the backend that it is about, unless it is about the whole report
 * @param result the clause that it is about, if it is about one
 * @param text what it is, as one sentence; backends may have a part in it
 */
public record Hindrance(Optional<SubjectReport> subject, Optional<ClauseResult> result, String text) {
    public Hindrance {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(text, "text");
    }

    /** All of them: of the whole report first, then backend by backend. */
    public static List<Hindrance> of(ConformanceReport report) {
        List<Hindrance> all = new ArrayList<>();
        if (report.subjects().isEmpty() && report.unavailable().isEmpty()) {
            all.add(ofReport("Nothing was certified: there was no backend."));
        }
        ofFilter(report).ifPresent(only -> all.add(ofReport(only)));
        for (Unavailable unavailable : report.unavailable()) {
            all.add(ofReport(unavailable.name() + " could not be run: " + unavailable.reason()));
        }
        report.subjects().forEach(subject -> all.addAll(of(report, subject)));
        return all;
    }

    /** That clauses were left out, if they were. */
    public static Optional<String> ofFilter(ConformanceReport report) {
        return report.clauseFilter().isEmpty()
                ? Optional.empty()
                : Optional.of("Only " + String.join(", ", report.clauseFilter())
                        + " ran; a certificate needs every clause: run again without --clause.");
    }

    /** Those of one backend. */
    public static List<Hindrance> of(ConformanceReport report, SubjectReport subject) {
        List<Hindrance> all = new ArrayList<>();
        for (FailureReport stray : subject.strayFailures()) {
            all.add(new Hindrance(
                    Optional.of(subject),
                    Optional.empty(),
                    stray.test() + " failed, which belongs to no clause: " + stray.seen()));
        }
        for (ClauseResult result : subject.results()) {
            if (result.blocks() && !isLeftOut(report, result)) {
                all.add(new Hindrance(Optional.of(subject), Optional.of(result), sentence(result)));
            }
        }
        boolean nothingHolds = subject.results().stream()
                .noneMatch(result -> result.clause().level() == Level.MUST && result.outcome() == Outcome.PASSED);
        if (all.isEmpty() && nothingHolds && report.clauseFilter().isEmpty()) {
            all.add(new Hindrance(Optional.of(subject), Optional.empty(), "No MUST clause was seen to hold."));
        }
        return all;
    }

    /** Whether a clause did not run only because nobody asked for it. */
    public static boolean isLeftOut(ConformanceReport report, ClauseResult result) {
        return result.outcome() == Outcome.NOT_RUN
                && !report.clauseFilter().isEmpty()
                && !ClauseFilter.of(report.clauseFilter())
                        .matches(result.clause().id());
    }

    private static String sentence(ClauseResult result) {
        String id = result.clause().id();
        if (result.passesUnexpectedly()) {
            return Deviations.sentence(result).orElseThrow();
        }
        return result.outcome() == Outcome.NOT_RUN
                ? id + " did not run: " + result.reason()
                : id + " does not hold: " + result.clause().text();
    }

    private static Hindrance ofReport(String text) {
        return new Hindrance(Optional.empty(), Optional.empty(), text);
    }
}
