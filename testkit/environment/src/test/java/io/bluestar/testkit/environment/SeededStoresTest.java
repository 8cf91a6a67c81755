package io.bluestar.testkit.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.model.S3Object;

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

    @ParameterizedTest
    @EnumSource(names = {"EMBEDDED", "MEMORY"})
    void what_is_added_comes_after_the_data_sets_and_replaces_what_they_have(Environment environment) {
        RuleDocument limits = RuleDocument.parse("{\"PK\":\"YEAR#2026\",\"SK\":\"LIMITS\",\"max_401k\":1}");
        try (SeededStores stores = SeededStores.builder()
                .environment(environment)
                .add(DataSet.builder("of mine")
                        .row(
                                Table.CALCULATION_RULES,
                                RuleDocument.parse("{\"PK\":\"CLIENT#MINE\",\"SK\":\"CALC#match\",\"max_pct\":9}"))
                        .build())
                .row(Table.IRS_LIMITS, limits)
                .file("mine.txt", "mine".getBytes(UTF_8), "text/plain")
                .entry("mine", Duration.ofHours(1), "value")
                .open()) {
            assertThat(stores.rules().getIrsLimits(2026)).isEqualTo(limits);
            assertThat(stores.rules().getIrsLimits(2025).getInt("max_401k")).isPositive();
            assertThat(stores.rules().getCalculationRule("MINE", "match").getInt("max_pct"))
                    .isEqualTo(9);
            assertThat(stores.rules().getPlanHolds("ACME")).isNotEmpty();
            assertThat(stores.files().read("mine.txt")).asString(UTF_8).isEqualTo("mine");
            assertThat(stores.cache().get("mine")).contains("value");
        }
    }

    @Test
    void without_data_sets_the_stores_are_empty() {
        try (SeededStores stores = SeededStores.builder()
                .environment(Environment.MEMORY)
                .dataSets()
                .open()) {
            assertThat(stores.rules().getPipelineSteps("DEFAULT", "BiWeeklyFri"))
                    .isEmpty();
            assertThat(stores.files().listFiles("")).isEmpty();
        }
    }

    @Test
    void clients_look_behind_the_stores_and_may_be_closed() {
        try (SeededStores stores =
                SeededStores.builder().environment(Environment.EMBEDDED).open()) {
            String table =
                    Table.PROCESSING_PIPELINE.name(stores.dynamoDbSettings().tableSuffix());
            assertThat(stores.dynamoDbClient()
                            .scan(scan -> scan.tableName(table))
                            .items())
                    .hasSizeGreaterThanOrEqualTo(26);
            stores.files().write("written.txt", new byte[] {1});
            assertThat(stores.s3Client()
                            .listObjectsV2(
                                    list -> list.bucket(stores.s3Settings().bucket()))
                            .contents())
                    .extracting(S3Object::key)
                    .contains("written.txt");

            stores.dynamoDbClient().close();
            stores.s3Client().close();

            assertThat(stores.rules().getPlanHolds("ACME")).isNotEmpty();
            assertThat(stores.files().read("written.txt")).containsExactly(1);
        }
    }

    @Test
    void memory_has_no_clients_and_says_what_to_do() {
        try (SeededStores stores =
                SeededStores.builder().environment(Environment.MEMORY).open()) {
            for (ThrowingCallable asked : List.<ThrowingCallable>of(
                    stores::dynamoDbSettings,
                    stores::redisSettings,
                    stores::s3Settings,
                    stores::dynamoDbClient,
                    stores::s3Client)) {
                assertThatThrownBy(asked)
                        .isInstanceOf(EnvironmentException.class)
                        .hasMessageContainingAll("no servers", "BLUESTAR_TESTKIT_ENVIRONMENT");
            }
        }
    }

    @Test
    void closed_stores_open_nothing_more() {
        SeededStores stores =
                SeededStores.builder().environment(Environment.MEMORY).open();
        stores.close();
        assertThatThrownBy(stores::rules)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(stores::persistence).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_bucket_that_the_test_has_removed_is_no_failure_at_the_end() {
        SeededStores stores = SeededStores.builder()
                .environment(Environment.EMBEDDED)
                .dataSets()
                .open();
        stores.s3Client()
                .deleteBucket(delete -> delete.bucket(stores.s3Settings().bucket()));
        stores.close();
    }
}
