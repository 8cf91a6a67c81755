package io.bluestar.testkit.certifier;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.bluestar.testkit.contracts.Clause;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the runner of one suite by the engines. Nothing of what lies on the class path takes part by itself: no further
 * engine, no listener, no {@code junit-platform.properties} of the harness's project.
 */
final class SuiteRun {
    private final ClauseFilter filter;
    private final int parallelism;
    private final Duration testTimeout;

    SuiteRun(ClauseFilter filter, int parallelism, Duration testTimeout) {
        this.filter = filter;
        this.parallelism = parallelism;
        this.testTimeout = testTimeout;
    }

    /**
     * Runs the tests.
     *
     * @param discovered hears their number first
     * @param ended hears of each
     * @return how each ended
     */
    List<TestRecord> run(Class<?> runner, LongConsumer discovered, Consumer<TestRecord> ended) {
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build());
        TestPlan plan = launcher.discover(jupiterRequest(runner));
        discovered.accept(plan.countTestIdentifiers(TestIdentifier::isTest));
        TestRecorder recorder = new TestRecorder(ended);
        launcher.execute(plan, recorder);
        return recorder.records();
    }

    private LauncherDiscoveryRequest jupiterRequest(Class<?> runner) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(runner))
                .filters((PostDiscoveryFilter) this::chosen)
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", String.valueOf(parallelism))
                // Tests that wait for threads of their own must not make the pool grow.
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.max-pool-size", String.valueOf(parallelism))
                .configurationParameter(
                        "junit.jupiter.execution.timeout.testable.method.default", testTimeout.toMillis() + " ms")
                .build();
    }

    private FilterResult chosen(TestDescriptor test) {
        return FilterResult.includedIf(
                clauseOf(test).map(clause -> filter.matches(clause.value())).orElse(true));
    }

    private static Optional<Clause> clauseOf(TestDescriptor test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Clause.class));
    }
}
