package io.bluestar.testkit.certifier.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One test that failed.
 *
 * @param test the suite's theme and the test's name
 * @param runs in which of several runs it was so, such as {@code 2 of 3 runs, first with seed 41}; empty if there was one
 * @param script what was done, call by call; empty if the failure came before the first call
 * @param expected what should have been seen
 * @param seen what was seen
 * @param check what the author of the backend should look at
 * @param message the whole message of the failure
 * @param cause the exception behind it, one line for each link of its chain, if there is one
 */
public record FailureReport(
        String test,
        String runs,
        List<String> script,
        String expected,
        String seen,
        String check,
        String message,
        Optional<String> cause) {
    public FailureReport {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(runs, "runs");
        script = List.copyOf(script);
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(seen, "seen");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(cause, "cause");
    }
}
