package io.bluestar.testkit.certifier.report.text;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Outcomes, counts and times as all written reports word them. */
public final class Words {
    private Words() {}

    /** A sign that tells the outcomes apart without colour. */
    public static String sign(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case NOT_SUPPORTED -> "–";
            case NOT_RUN -> "?";
        };
    }

    /** Such as {@code not run}. */
    public static String outcome(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Such as {@code certified}. */
    public static String verdict(boolean certified) {
        return certified ? "certified" : "not certified";
    }

    /** Such as {@code 50 passed, 2 failed}; outcomes that did not occur are left out. */
    public static String counts(SubjectReport subject) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome == Outcome.PASSED || subject.count(outcome) > 0)
                .map(outcome -> subject.count(outcome) + " " + outcome(outcome))
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code 1 outcome} or {@code 20 outcomes}. */
    public static String number(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Such as {@code 3.7 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** Such as {@code seed 42}, or {@code 3 runs, seeds 40 to 42, the worst of which is told}. */
    public static String seeds(ConformanceReport report) {
        return report.repetitions() == 1
                ? "seed " + report.seed()
                : report.repetitions() + " runs, seeds " + report.seed() + " to " + report.lastSeed()
                        + ", the worst of which is told";
    }

    /** Such as {@code Redis cache on redis-server 8.0}. */
    public static String subject(SubjectReport subject) {
        return subject.backend() + " on " + subject.environment();
    }
}
