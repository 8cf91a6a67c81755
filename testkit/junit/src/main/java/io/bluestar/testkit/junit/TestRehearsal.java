package io.bluestar.testkit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.start.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Rehearses the run of a test with seeded stores; public for {@link java.util.ServiceLoader} alone. */
public final class TestRehearsal implements Rehearsal {

    /** For {@link java.util.ServiceLoader}. */
    public TestRehearsal() {}

    @Override
    public void run() {
        LauncherFactory.create()
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Rehearsed.class))
                        .build());
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
