package io.bluestar.testkit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeededStoresTest {
    private static final List<String> DATA_SETS = List.of("default", "acme-sample");

    @ParameterizedTest
    @EnumSource(names = {"EMBEDDED", "MEMORY"})
    void every_store_is_seeded(Environment environment) {
        try (SeededStores stores = SeededStores.open(environment, DATA_SETS)) {
            assertThat(stores.rules().getPipelineSteps("DEFAULT", "BiWeeklyFri"))
                    .hasSize(26)
                    .first()
                    .extracting(step -> step.getText("subroutineName"))
                    .isEqualTo("FILE_INGEST");
            assertThat(stores.rules().getIrsLimits(2026).getInt("max_401k")).isEqualTo(24_500);
            assertThat(stores.rules().getPlanHolds("ACME")).isNotEmpty();
            assertThat(stores.files().listFiles("")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EMBEDDED", "MEMORY"})
    void persistence_is_wired_over_the_same_data(Environment environment) {
        try (SeededStores stores = SeededStores.open(environment, DATA_SETS)) {
            Persistence persistence = stores.persistence();
            persistence.rules().getCalculationRule("NEWCLIENT", "match");
            assertThat(persistence.cache().get(cacheKey(environment, stores)))
                    .as("the rule, cached by the read before")
                    .isPresent();
            stores.files().write("shared.txt", new byte[] {1});
            assertThat(persistence.files().read("shared.txt")).containsExactly(1);
        }
    }

    private static String cacheKey(Environment environment, SeededStores stores) {
        String suffix = environment == Environment.MEMORY
                ? ""
                : stores.settings().dynamoDb().tableSuffix();
        return "calc_rule" + suffix + ":NEWCLIENT:match";
    }

    @ParameterizedTest
    @EnumSource(names = {"EMBEDDED", "MEMORY"})
    void two_that_run_at_the_same_time_do_not_see_each_other(Environment environment) {
        try (SeededStores one = SeededStores.open(environment, DATA_SETS);
                SeededStores other = SeededStores.open(environment, DATA_SETS)) {
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> one.cache().setex("key", Duration.ofMinutes(1), "one")),
                            CompletableFuture.runAsync(
                                    () -> other.cache().setex("key", Duration.ofMinutes(1), "other")),
                            CompletableFuture.runAsync(() -> one.files().write("only-one.txt", new byte[0])))
                    .join();
            assertThat(one.cache().get("key")).contains("one");
            assertThat(other.cache().get("key")).contains("other");
            assertThat(other.files().listFiles("only-one")).isEmpty();
        }
    }

    @Test
    void settings_open_the_same_stores_for_an_application() {
        try (SeededStores stores = SeededStores.open(Environment.EMBEDDED, DATA_SETS)) {
            Settings settings = stores.settings();
            try (Persistence application = Persistence.open(settings)) {
                application.cache().setex("from the application", Duration.ofMinutes(1), "seen");
                assertThat(application.rules().getPipelineSteps("DEFAULT", "BiWeeklyFri"))
                        .hasSize(26);
            }
            assertThat(stores.cache().get("from the application")).contains("seen");
        }
    }

    @Test
    void memory_has_no_settings_and_says_what_to_do() {
        try (SeededStores stores = SeededStores.open(Environment.MEMORY, DATA_SETS)) {
            assertThatThrownBy(stores::settings)
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("choose another environment");
        }
    }

    @Test
    void what_a_closed_space_held_is_gone() {
        SeededStores stores = SeededStores.open(Environment.EMBEDDED, DATA_SETS);
        Settings settings = stores.settings();
        stores.close();
        try (Persistence late = Persistence.open(settings)) {
            assertThatThrownBy(() -> late.rules().getPlanHolds("ACME")).hasMessageContaining("table");
            assertThatThrownBy(() -> late.files().listFiles("")).hasMessageContaining("bucket");
        }
    }

    @Test
    void an_unknown_data_set_is_refused_by_name() {
        assertThatThrownBy(() -> SeededStores.open(Environment.MEMORY, List.of("acme-smaple")))
                .hasMessageContaining("acme-smaple");
    }
}
