package io.bluestar.testkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.Map;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What comes of a test class when Jupiter runs it. */
record Outcome(EngineExecutionResults results) {

    static Outcome of(Class<?>... testClasses) {
        return of(Map.of(), testClasses);
    }

    static Outcome of(Map<String, String> configuration, Class<?>... testClasses) {
        EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").configurationParameters(configuration);
        for (Class<?> testClass : testClasses) {
            kit.selectors(selectClass(testClass));
        }
        return new Outcome(kit.execute());
    }

    /** So many tests passed, and nothing else happened. */
    void passed(int tests) {
        results.allEvents().failed().assertEventsMatchExactly();
        results.testEvents()
                .assertStatistics(
                        events -> events.succeeded(tests).failed(0).skipped(0).aborted(0));
    }

    /** One test or class failed, with a message that has all of these parts. */
    void failedBecause(String... parts) {
        results.allEvents().assertThatEvents().haveExactly(1, finishedWithFailure(message(text -> {
            for (String part : parts) {
                if (!text.contains(part)) {
                    return false;
                }
            }
            return true;
        })));
    }
}
