package io.bluestar.testkit.certifier.report.badge;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Hindrance;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.Protocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The verdict as a picture for README files: green only where there is a certificate. */
public final class Badge {
    private Badge() {}

    /** The badge of a whole report. */
    public static String render(ConformanceReport report) {
        return render(
                report,
                report.subjects(),
                report.certified(),
                report.unavailable().size());
    }

    /** The badge of one backend of a report. */
    public static String render(ConformanceReport report, SubjectReport subject) {
        return render(report, List.of(subject), report.certified(subject), 0);
    }

    private static String render(
            ConformanceReport report, List<SubjectReport> subjects, boolean certified, int unavailable) {
        String label = "BlueStar "
                + subjects.stream()
                        .map(SubjectReport::protocol)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .map(Protocol::name)
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("+"), names -> names.isEmpty() ? "" : names + " "))
                + "v" + report.contractVersion();
        String message = Words.verdict(certified) + counts(report, subjects, certified, unavailable);
        String title = label + ": " + message
                + subjects.stream()
                        .map(subject -> "; " + subject.protocol().title() + " " + Words.subject(subject) + ": "
                                + Words.verdict(report.certified(subject)) + ", " + Words.counts(subject))
                        .collect(Collectors.joining());
        return BadgeSvg.of(label, message, title, certified);
    }

    private static String counts(
            ConformanceReport report, List<SubjectReport> subjects, boolean certified, int unavailable) {
        List<String> counts = new ArrayList<>();
        if (certified) {
            counts.add(subjects.stream()
                            .mapToLong(subject -> subject.count(Outcome.PASSED))
                            .sum() + " passed");
        } else {
            count(
                    counts,
                    subjects.stream()
                            .mapToLong(subject -> subject.count(Outcome.FAILED))
                            .sum(),
                    "failed");
            count(
                    counts,
                    subjects.stream()
                            .flatMap(subject -> subject.results().stream())
                            .filter(result -> blocksUnrun(report, result))
                            .count(),
                    "not run");
            count(counts, unavailable, "could not run");
        }
        return counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")";
    }

    private static boolean blocksUnrun(ConformanceReport report, ClauseResult result) {
        return result.outcome() == Outcome.NOT_RUN && result.blocks() && !Hindrance.isLeftOut(report, result);
    }

    private static void count(List<String> counts, long number, String what) {
        if (number > 0) {
            counts.add(number + " " + what);
        }
    }
}
