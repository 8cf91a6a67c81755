package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.TestRecord.End;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.trial.ClauseFailure;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.List;
import java.util.Optional;

/** Tells failures as reports show them, without the harness's secrets. */
final class Failures {
    private static final String NO_EXCEPTION = "the test to end without an exception";

    private final Redactor redactor;

    Failures(Redactor redactor) {
        this.redactor = redactor;
    }

    String redact(String text) {
        return redactor.redact(text);
    }

    /** The failure of a clause's test. */
    FailureReport of(ClauseSpec clause, TestRecord test) {
        Throwable thrown = test.thrown().orElseThrow();
        return thrown instanceof ClauseFailure failure
                ? report(
                        test.name(),
                        failure.script(),
                        failure.expectation(),
                        failure.observation(),
                        clause.check(),
                        failure)
                : report(test.name(), List.of(), NO_EXCEPTION, Shown.of(thrown), clause.check(), thrown);
    }

    /** The failures that belong to no clause. */
    List<FailureReport> stray(List<TestRecord> records) {
        return records.stream()
                .filter(test -> test.end() == End.FAILED)
                .filter(test -> test.method().flatMap(TestMethod::clause).isEmpty())
                .map(test -> {
                    Throwable thrown = test.thrown().orElseThrow();
                    String check = test.method().isPresent()
                            ? "The test names no clause: annotate it with @Clause, or look at what it says."
                            : "Look at the harness: the suite could not be run.";
                    return report(test.name(), List.of(), NO_EXCEPTION, Shown.of(thrown), check, thrown);
                })
                .toList();
    }

    /** A harness that cannot be closed. */
    FailureReport ofClose(String harness, Throwable thrown) {
        return report(
                harness + ".close()",
                List.of(),
                "close() of the harness to return",
                Shown.of(thrown),
                "Look at close() of the harness: what it opened may still be there.",
                thrown);
    }

    private FailureReport report(
            String test, List<String> script, String expected, String seen, String check, Throwable thrown) {
        boolean hasCause = !(thrown instanceof ClauseFailure) || thrown.getCause() != null;
        return new FailureReport(
                test,
                "",
                script.stream().map(redactor::redact).toList(),
                redactor.redact(expected),
                redactor.redact(seen),
                check,
                redactor.redact(String.valueOf(thrown.getMessage())),
                hasCause
                        ? Optional.of(redactor.redact(
                                Causes.chain(thrown instanceof ClauseFailure ? thrown.getCause() : thrown)))
                        : Optional.empty());
    }
}
