package io.bluestar.testkit.contracts.saboteurs;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.harness.Harness;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * What a suite says about a backend.
 *
 * @param failures the messages of the clauses that failed, joined where several tests of one clause did
 * @param passed the clauses that passed
 * @param aborted the clauses that were not run or do not apply
 */
public record Verdicts(Map<String, String> failures, Set<String> passed, Set<String> aborted) {
    private static final ThreadLocal<Harness> UNDER_TEST = new ThreadLocal<>();

    /**
     * Runs a suite.
     *
     * @param suite a subclass of a contract whose {@code harness()} returns {@link #harness}
     * @param harness the harness of the backend
     */
    public static Verdicts of(Class<?> suite, Harness harness) {
        UNDER_TEST.set(harness);
        try {
            return verdicts(EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(suite))
                    .execute()
                    .testEvents());
        } finally {
            UNDER_TEST.remove();
        }
    }

    /** The harness of the running suite. */
    public static <H extends Harness> H harness(Class<H> type) {
        return type.cast(UNDER_TEST.get());
    }

    private static Verdicts verdicts(Events tests) {
        Map<String, String> failures = new TreeMap<>();
        Set<String> passed = new TreeSet<>();
        Set<String> aborted = new TreeSet<>();
        tests.finished().stream().forEach(event -> {
            MethodSource test =
                    (MethodSource) event.getTestDescriptor().getSource().orElseThrow();
            String clause = test.getJavaMethod().getAnnotation(Clause.class).value();
            TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
            switch (result.getStatus()) {
                case SUCCESSFUL -> passed.add(clause);
                case ABORTED -> aborted.add(clause);
                case FAILED ->
                    failures.merge(
                            clause,
                            result.getThrowable().map(String::valueOf).orElse("no reason given"),
                            (one, other) -> one + "\n" + other);
            }
        });
        passed.removeAll(failures.keySet());
        return new Verdicts(
                Collections.unmodifiableMap(failures),
                Collections.unmodifiableSet(passed),
                Collections.unmodifiableSet(aborted));
    }
}
