package io.bluestar.testkit.certifier.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reports that say something else than was found: what follows from it, and the digest, are made anew when they are written. */
public final class Forged {
    private Forged() {}

    /** The report with other results of its only backend. */
    public static ConformanceReport results(ConformanceReport report, UnaryOperator<Stream<ClauseResult>> change) {
        SubjectReport subject = report.subjects().get(0);
        return subject(report, change.apply(subject.results().stream()).toList(), subject.backend());
    }

    /** The report with every failure taken for a pass. */
    public static ConformanceReport passed(ConformanceReport report) {
        return results(report, results -> results.map(Forged::passed));
    }

    /** The report with another name of its only backend. */
    public static ConformanceReport backend(ConformanceReport report, String name) {
        return subject(report, report.subjects().get(0).results(), name);
    }

    private static ClauseResult passed(ClauseResult result) {
        return result.outcome() != Outcome.FAILED
                ? result
                : new ClauseResult(
                        result.clause(),
                        Outcome.PASSED,
                        "",
                        result.claimed(),
                        result.duration(),
                        result.ran(),
                        result.deviation(),
                        List.of());
    }

    private static ConformanceReport subject(ConformanceReport report, List<ClauseResult> results, String backend) {
        SubjectReport subject = report.subjects().get(0);
        return with(
                report,
                report.effort(),
                report.clauseSetDigest(),
                List.of(new SubjectReport(
                        subject.protocol(),
                        backend,
                        subject.environment(),
                        subject.harness(),
                        subject.capabilities(),
                        subject.profiles(),
                        subject.duration(),
                        results,
                        subject.strayFailures())));
    }

    /** The report with another effort, clause set or subjects. */
    public static ConformanceReport with(
            ConformanceReport report, String effort, String clauseSetDigest, List<SubjectReport> subjects) {
        return new ConformanceReport(
                report.kitVersion(),
                report.contractVersion(),
                clauseSetDigest,
                effort,
                report.seed(),
                report.clauseFilter(),
                report.startedAt(),
                report.duration(),
                report.jvm(),
                report.os(),
                subjects,
                report.unavailable(),
                report.repetitions());
    }
}
