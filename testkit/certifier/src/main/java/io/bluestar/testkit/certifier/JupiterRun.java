package io.bluestar.testkit.certifier;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Jupiter: several tests at a time, each bounded. */
record JupiterRun(int parallelism, Duration testTimeout, Duration harnessTimeout) implements EngineRun {

    @Override
    public void run(Class<?> runner, ChosenTests chosen, TestRecorder recorder) {
        Launcher launcher = IsolatedLauncher.of(new JupiterTestEngine());
        TestPlan plan = launcher.discover(request(runner, chosen));
        // Jupiter bounds the method of a test, but not what opens its store before and closes it afterwards.
        new WatchedExecution(testTimeout.plus(harnessTimeout), recorder)
                .run("bluestar-suite", () -> launcher.execute(plan, recorder));
    }

    private LauncherDiscoveryRequest request(Class<?> runner, ChosenTests chosen) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(runner))
                .filters(chosen)
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
}
