package io.bluestar.testkit.certifier.report.junit;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.certifier.report.text.Deviations;
import io.bluestar.testkit.certifier.report.text.Hindrance;
import io.bluestar.testkit.certifier.report.text.Reproduction;
import io.bluestar.testkit.certifier.report.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of what CI servers show. It is red, a failure or an error, exactly where something prevents the certificate.
 *
 * @param name what was looked at
 * @param end how it ended
 * @param message why it did not pass; empty if it did
 * @param story the whole of that
 * @param output what is worth telling besides
 * @param duration how long it took
 */
record TestCase(String name, End end, String message, String story, String output, Duration duration) {
    enum End {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    TestCase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(duration, "duration");
    }

    /** The clauses of a backend, and what belongs to none. */
    static List<TestCase> of(ConformanceReport report, SubjectReport subject) {
        List<TestCase> cases = new ArrayList<>();
        subject.results().forEach(result -> cases.add(of(report, subject, result)));
        for (FailureReport stray : subject.strayFailures()) {
            cases.add(new TestCase(
                    stray.test(),
                    End.ERROR,
                    stray.seen(),
                    story(stray) + "\nagain: " + Reproduction.of(report, subject),
                    "",
                    Duration.ZERO));
        }
        // What prevents the certificate without being a clause or a test.
        Hindrance.of(report, subject).stream()
                .filter(hindrance ->
                        hindrance.result().isEmpty() && subject.strayFailures().isEmpty())
                .map(hindrance -> error("certificate", hindrance.text()))
                .forEach(cases::add);
        return cases;
    }

    /** What could not be run. */
    static TestCase of(Unavailable unavailable) {
        return error(unavailable.name(), unavailable.reason());
    }

    static TestCase error(String name, String message) {
        return new TestCase(name, End.ERROR, message, message, "", Duration.ZERO);
    }

    private static TestCase of(ConformanceReport report, SubjectReport subject, ClauseResult result) {
        boolean red = result.blocks() && !Hindrance.isLeftOut(report, result);
        End end =
                switch (result.outcome()) {
                    case PASSED -> red ? End.FAILURE : End.PASSED;
                    case FAILED -> red ? End.FAILURE : End.SKIPPED;
                    case NOT_RUN -> red ? End.ERROR : End.SKIPPED;
                    case NOT_SUPPORTED -> End.SKIPPED;
                };
        String again = "again: " + Reproduction.of(report, subject, result);
        String story = end == End.PASSED
                ? ""
                : Stream.concat(
                                result.failures().stream().map(TestCase::story),
                                Reproduction.tellsMore(result) ? Stream.of(again) : Stream.of())
                        .collect(Collectors.joining("\n"));
        List<String> output = new ArrayList<>();
        if (!result.ran().isEmpty()) {
            output.add("tried: " + result.ran());
            output.add(again);
        }
        Deviations.sentence(result).ifPresent(output::add);
        return new TestCase(
                result.clause().id() + " " + result.clause().text(),
                end,
                end == End.PASSED ? "" : message(result),
                story,
                String.join("\n", output),
                result.duration());
    }

    private static String message(ClauseResult result) {
        if (result.passesUnexpectedly()) {
            return Deviations.sentence(result).orElseThrow();
        }
        String level = result.clause().level() + " clause";
        return result.outcome() == Outcome.FAILED
                ? level + " does not hold: expected " + result.failures().get(0).expected() + "; seen "
                        + result.failures().get(0).seen()
                : level + " " + Words.outcome(result.outcome()) + ": " + result.reason();
    }

    private static String story(FailureReport failure) {
        return failure.test() + (failure.runs().isEmpty() ? "" : ", seen in " + failure.runs()) + "\n"
                + failure.message()
                + failure.cause().map(cause -> "\ncause: " + cause).orElse("");
    }
}
