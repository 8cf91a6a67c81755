package io.bluestar.testkit.certifier;

import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * A launcher of one engine. Nothing of what lies on the class path takes part by itself: no further engine, no listener, no
 * {@code junit-platform.properties} of the harness's project.
 */
final class IsolatedLauncher {
    private IsolatedLauncher() {}

    static Launcher of(TestEngine engine) {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(engine)
                .build());
    }
}
