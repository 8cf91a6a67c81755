package io.bluestar.testkit.certifier;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * jqwik: one run at a time in a JVM, since its runs keep their state in it and would spoil each other's. While a
 * run that was given up still hangs, those that come later say so instead of running.
 */
record JqwikRun(Duration testTimeout, Duration harnessTimeout) implements EngineRun {
    private static final Semaphore TURN = new Semaphore(1, true);
    private static final AtomicReference<BooleanSupplier> LATEST_HAS_ENDED = new AtomicReference<>(() -> true);
    /** Tells that it has no database, which is meant to be so. */
    private static final Logger CHATTER = Logger.getLogger("net.jqwik");

    @Override
    public void run(Class<?> runner, ChosenTests chosen, TestRecorder recorder) {
        TURN.acquireUninterruptibly();
        try {
            if (!LATEST_HAS_ENDED.get().getAsBoolean()) {
                recorder.suiteFailed(new IllegalStateException(
                        "the properties of another backend hang in this JVM, so that these could not be run: certify"
                                + " this backend by itself"));
                return;
            }
            CHATTER.setLevel(Level.SEVERE);
            recorder.begin();
            Launcher launcher = IsolatedLauncher.of(new JqwikTestEngine());
            TestPlan plan = launcher.discover(request(runner, chosen));
            LATEST_HAS_ENDED.set(new WatchedExecution(testTimeout.plus(harnessTimeout), recorder)
                    .run("bluestar-properties", () -> launcher.execute(plan, recorder)));
        } finally {
            CHATTER.setLevel(null);
            TURN.release();
        }
    }

    private static LauncherDiscoveryRequest request(Class<?> runner, ChosenTests chosen) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(runner))
                .filters(chosen)
                .enableImplicitConfigurationParameters(false)
                // The seed says all that a later run has to know.
                .configurationParameter("jqwik.database", "")
                // To the recorder, not to standard output.
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
    }
}
