package io.bluestar.testkit.certifier;

import java.time.Duration;
import java.util.Optional;

/**
 * One execution of a test, or of a suite that did not get to its tests.
 *
 * @param method the test's method; empty if it is the suite itself
 * @param name how reports name it
 * @param end how it ended
 * @param thrown what it ended with, if it did not pass
 * @param reason why it was skipped
 * @param ran what a random suite tried, as reports show it; empty for other tests
 * @param duration how long it took
 */
record TestRecord(
        Optional<TestMethod> method,
        String name,
        End end,
        Optional<Throwable> thrown,
        String reason,
        String ran,
        Duration duration) {

    enum End {
        PASSED,
        FAILED,
        ABORTED,
        SKIPPED
    }
}
