package io.bluestar.testkit.contracts.saboteurs;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.harness.Harness;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs the tests of some clauses of a suite on a harness of the caller's. */
public final class SuiteRun {
    private static final String RUN = "bluestar.run";
    private static final Map<String, Harness> HARNESSES = new ConcurrentHashMap<>();

    private SuiteRun() {}

    /** A suite that takes whatever harness it is handed. */
    public interface TakesHarness<H extends Harness> {
        void take(H harness);
    }

    /** What became of one test. */
    public record Outcome(String clause, boolean refusal, TestExecutionResult result) {
        /** The message of the failure, empty if there was none. */
        public String message() {
            return result.getThrowable().map(Throwable::getMessage).orElse("");
        }
    }

    /** The outcomes of all tests of the clauses. */
    public static <H extends Harness> List<Outcome> of(
            Class<? extends TakesHarness<H>> suite, H harness, Set<String> clauses) {
        String run = UUID.randomUUID().toString();
        HARNESSES.put(run, harness);
        try {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(tests(suite, clauses))
                    .configurationParameter(RUN, run)
                    .execute()
                    .testEvents()
                    .finished()
                    .stream()
                    .map(SuiteRun::outcome)
                    .toList();
        } finally {
            HARNESSES.remove(run);
        }
    }

    private static MethodSelector[] tests(Class<?> suite, Set<String> clauses) {
        return Arrays.stream(suite.getMethods())
                .filter(method -> method.isAnnotationPresent(Clause.class)
                        && clauses.contains(method.getAnnotation(Clause.class).value()))
                .map(method -> selectMethod(suite, method))
                .toArray(MethodSelector[]::new);
    }

    private static Outcome outcome(Event event) {
        Method test = ((MethodSource) event.getTestDescriptor().getSource().orElseThrow()).getJavaMethod();
        Clause clause = test.getAnnotation(Clause.class);
        return new Outcome(clause.value(), clause.refusal(), event.getRequiredPayload(TestExecutionResult.class));
    }

    /** Hands the suite the harness of its run. */
    public static final class HandsOverHarness implements TestInstancePostProcessor {
        @Override
        @SuppressWarnings("unchecked") // The caller of the run chose suite and harness together.
        public void postProcessTestInstance(Object suite, ExtensionContext context) {
            String run = context.getConfigurationParameter(RUN).orElseThrow();
            ((TakesHarness<Harness>) suite).take(HARNESSES.get(run));
        }
    }
}
