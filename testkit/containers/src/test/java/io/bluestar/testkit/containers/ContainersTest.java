package io.bluestar.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.environment.SeededStores;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seeded stores on real containers; needs Docker: {@code mvn verify -Pcontainers}. */
@Tag("containers")
class ContainersTest {

    @Test
    void the_three_stores_are_seeded_in_containers() {
        try (SeededStores stores = SeededStores.open(Environment.CONTAINERS, List.of("default", "acme-sample"))) {
            Persistence persistence = stores.persistence();
            assertThat(persistence.rules().getPipelineSteps("DEFAULT", "BiWeeklyFri"))
                    .hasSize(26);
            persistence.cache().setex("key", Duration.ofMinutes(1), "value");
            assertThat(stores.cache().get("key")).contains("value");
            assertThat(persistence.files().listFiles("")).isNotEmpty();
        }
    }
}
