package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reports that were edited on purpose, by somebody who can make the digest anew. */
final class Reworded {
    private Reworded() {}

    /** With another operating system. */
    static ConformanceReport of(ConformanceReport report) {
        return with(report, "TempleOS", report.subjects());
    }

    /** With every failure taken for a pass. */
    static ConformanceReport asPassed(ConformanceReport report) {
        return with(
                report,
                report.os(),
                report.subjects().stream()
                        .map(subject -> with(subject, Reworded::passed))
                        .toList());
    }

    /** Without the results of the clauses that failed. */
    static ConformanceReport withoutFailures(ConformanceReport report) {
        return with(
                report,
                report.os(),
                report.subjects().stream()
                        .map(subject -> with(subject, result -> result.outcome() == Outcome.FAILED ? null : result))
                        .toList());
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

    private static SubjectReport with(SubjectReport subject, UnaryOperator<ClauseResult> change) {
        return new SubjectReport(
                subject.protocol(),
                subject.backend(),
                subject.environment(),
                subject.harness(),
                subject.capabilities(),
                subject.profiles(),
                subject.duration(),
                subject.results().stream()
                        .map(change)
                        .filter(result -> result != null)
                        .toList(),
                subject.strayFailures());
    }

    private static ConformanceReport with(ConformanceReport report, String os, List<SubjectReport> subjects) {
        return new ConformanceReport(
                report.kitVersion(),
                report.contractVersion(),
                report.clauseSetDigest(),
                report.effort(),
                report.seed(),
                report.clauseFilter(),
                report.startedAt(),
                report.duration(),
                report.jvm(),
                os,
                subjects,
                report.unavailable(),
                report.repetitions());
    }
}
