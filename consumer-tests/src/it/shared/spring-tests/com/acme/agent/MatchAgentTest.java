package com.acme.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.environment.SeededStores;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service, on stores of its own: it opens them from its settings, as in production. */
@SpringBootTest
class MatchAgentTest {
    /** Open as long as Spring's context, which is kept for other classes: to the end of the JVM. */
    private static final SeededStores STORES =
            SeededStores.builder().environment(Environment.EMBEDDED).open();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(STORES::close));
    }

    @DynamicPropertySource
    static void whereTheStoresAre(DynamicPropertyRegistry registry) {
        STORES.settings().toEnvironment().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void it_matches_up_to_six_percent(@Autowired EmployerMatch match) {
        assertEquals(6, match.highestPercent("NEWCLIENT"));
    }

    @Test
    void it_works_on_the_stores_that_the_test_sees(@Autowired Persistence persistence) {
        persistence.files().write("run/result.csv", new byte[] {1, 2, 3}, "text/csv");
        assertEquals(List.of("run/result.csv"), STORES.files().listFiles("run/"));
        persistence.cache().setex("run", Duration.ofMinutes(1), "done");
        assertEquals(Optional.of("done"), STORES.cache().get("run"));
    }
}
