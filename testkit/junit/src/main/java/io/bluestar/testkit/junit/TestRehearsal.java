package io.bluestar.testkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.start.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Rehearses the run of a test with seeded stores; public for {@link java.util.ServiceLoader} alone. */
public final class TestRehearsal implements Rehearsal {

    /** For {@link java.util.ServiceLoader}. */
    public TestRehearsal() {}

    /** @throws IllegalStateException if the test that is rehearsed does not pass */
    @Override
    public void run() {
        // Only what every run has: listeners of the user's own must not take this for one.
        LauncherConfig config = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create(config)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Rehearsed.class))
                                .filters(EngineFilter.includeEngines("junit-jupiter"))
                                .build(),
                        summary);
        if (summary.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException("the rehearsed test did not pass");
        }
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static final class Rehearsed {
        @Test
        void reads(RulesStore rules, CacheBackend cache, FileStore files) {
            rules.getIrsLimits(2026);
            cache.get("rehearsed");
            files.listFiles("");
        }
    }
}
