package io.bluestar.testkit.certifier;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.trial.Caller;
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
    private final Duration standstill;

    /**
     * @param testTimeout the longest that the method of a test may take
     * @param harnessTimeout the longest that opening its store before, or closing it after, may take
     */
    SuiteRun(ClauseFilter filter, int parallelism, Duration testTimeout, Duration harnessTimeout) {
        this.filter = filter;
        this.parallelism = parallelism;
        this.testTimeout = testTimeout;
        this.standstill = testTimeout.plus(harnessTimeout);
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
        execute(launcher, plan, recorder);
        return recorder.records();
    }

    /** Jupiter bounds the method of a test, but not what opens its store before and closes it afterwards. */
    private void execute(Launcher launcher, TestPlan plan, TestRecorder recorder) {
        Caller<Boolean> run = Caller.start("bluestar-suite", () -> {
            launcher.execute(plan, recorder);
            return true;
        });
        try {
            while (true) {
                Duration quiet = recorder.quietFor();
                if (quiet.compareTo(standstill) >= 0) {
                    run.interrupt();
                    recorder.giveUp(standstill);
                    return;
                }
                Optional<Caller.Outcome<Boolean>> ended = run.await(standstill.minus(quiet));
                if (ended.isPresent()) {
                    ended.get().thrown().ifPresent(recorder::suiteFailed);
                    return;
                }
            }
        } catch (InterruptedException e) {
            run.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the suite ran", e);
        }
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
                // A call that ignores interrupts is left behind, and the run goes on.
                .configurationParameter("junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD")
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
