package io.bluestar.contracttests;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedException;
import io.bluestar.persistence.seed.SeedReport;
import io.bluestar.persistence.seed.Seeder;
import io.bluestar.testkit.emulators.Emulators;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The default data set on a real DynamoDB server. */
class SeedingTest {
    private final String suffix = "-seeding-" + UUID.randomUUID().toString().substring(0, 8);
    private DynamoDbClient client;
    private DynamoDbRulesStore rules;

    @BeforeEach
    void connect() {
        client = DynamoDbClient.builder()
                .endpointOverride(Emulators.shared().dynamoDb().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("seeding", "seeding")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        rules = DynamoDbRulesStore.over(client, suffix);
    }

    @AfterEach
    void disconnect() {
        rules.close();
        client.close();
    }

    private SeedReport seed() {
        return new Seeder(client, suffix).seed(DataSet.named("default"));
    }

    private List<String> tables() {
        return client.listTablesPaginator().tableNames().stream()
                .filter(name -> name.endsWith(suffix))
                .toList();
    }

    private long rowsOf(Table table) {
        return client.scanPaginator(request -> request.tableName(table.name(suffix))).items().stream()
                .count();
    }

    @Test
    void creates_the_eight_tables() {
        SeedReport report = seed();
        assertThat(report.tablesCreated()).isEqualTo(8);
        assertThat(tables())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Table.values())
                        .map(table -> table.name(suffix))
                        .toList());
    }

    @Test
    void a_second_run_changes_nothing() {
        SeedReport first = seed();
        SeedReport second = seed();
        assertThat(second.tablesCreated()).isZero();
        assertThat(second.rows().written()).isZero();
        assertThat(second.rows().unchanged()).isEqualTo(first.rows().written());
        assertThat(rowsOf(Table.PROCESSING_PIPELINE)).isEqualTo(26);
    }

    @Test
    void a_run_completes_what_a_killed_one_left_behind() {
        seed();
        client.deleteTable(request -> request.tableName(Table.IRS_LIMITS.name(suffix)));
        client.deleteItem(request -> request.tableName(Table.PROCESSING_PIPELINE.name(suffix))
                .key(Map.of(
                        "PK", text("CLIENT#DEFAULT_BiWeeklyFri"),
                        "SK", text("STEP#0100"))));
        SeedReport report = seed();
        assertThat(report.tablesCreated()).isEqualTo(1);
        assertThat(rowsOf(Table.PROCESSING_PIPELINE)).isEqualTo(26);
        assertThat(rules.getIrsLimits(2026).isEmpty()).isFalse();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    @Test
    @SuppressWarnings("unchecked") // The SDK's varargs of consumers are arrays of a generic type.
    void a_table_with_other_keys_is_refused_before_anything_is_written() {
        client.createTable(request -> request.tableName(Table.IRS_LIMITS.name(suffix))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        definition -> definition.attributeName("year").attributeType(ScalarAttributeType.N))
                .keySchema(key -> key.attributeName("year").keyType(KeyType.HASH)));
        assertThatThrownBy(this::seed)
                .isInstanceOf(SeedException.class)
                .hasMessageContaining(Table.IRS_LIMITS.name(suffix))
                .hasMessageContaining("year");
        assertThat(tables()).containsExactly(Table.IRS_LIMITS.name(suffix));
    }

    @Test
    void seeds_the_26_pipeline_steps_exactly() {
        seed();
        List<RuleDocument> steps = rules.getPipelineSteps("DEFAULT", "BiWeeklyFri");
        assertThat(steps).hasSize(26);
        assertThat(steps.get(0)).isEqualTo(RuleDocument.parse("""
                                {"PK": "CLIENT#DEFAULT_BiWeeklyFri", "SK": "STEP#0100", "stepOrder": 100,
                                 "subroutineName": "FILE_INGEST", "agent": "IDP", "enabled": true, "required": true}
                                """));
        assertThat(steps.get(25).getText("subroutineName")).isEqualTo("ACH_CALC");
        assertThat(steps).filteredOn(step -> !step.getBoolean("enabled")).hasSize(3);
        assertThat(steps)
                .extracting(step -> step.getInt("stepOrder"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void seeds_the_four_validation_rules() {
        seed();
        assertThat(rules.getValidationRules("SSN")).hasSize(2);
        assertThat(rules.getValidationRules("NAME")).hasSize(1);
        assertThat(rules.getValidationRules("COMP")).hasSize(1);
        assertThat(rules.getValidationRules("SSN").get(0).getText("pattern")).isEqualTo("^\\d{9}$");
    }

    @Test
    void seeds_the_three_global_rules() {
        seed();
        assertThat(rules.getCalculationRule("GLOBAL", "match").getText("formula"))
                .isEqualTo("ee_deferral_pct * compensation");
        assertThat(rules.getCalculationRule("GLOBAL", "er_contrib").getInt("max_pct"))
                .isEqualTo(3);
        assertThat(rules.getCalculationRule("GLOBAL", "catch_up").getInt("age_threshold"))
                .isEqualTo(50);
    }

    @Test
    void seeds_the_irs_limits_of_three_years() {
        seed();
        assertThat(limits(2024))
                .isEqualTo(Map.of(
                        "max_401k", 23_000, "catch_up", 7_500, "comp_limit", 345_000, "annual_addition", 69_000));
        assertThat(limits(2025))
                .isEqualTo(Map.of(
                        "max_401k", 23_500, "catch_up", 7_500, "comp_limit", 350_000, "annual_addition", 70_000));
        assertThat(limits(2026))
                .isEqualTo(Map.of(
                        "max_401k", 24_500, "catch_up", 8_000, "comp_limit", 360_000, "annual_addition", 72_000));
    }

    private Map<String, Integer> limits(int year) {
        return rules.getIrsLimits(year).asMap().entrySet().stream()
                .filter(field -> field.getValue() instanceof BigDecimal)
                .collect(toMap(Map.Entry::getKey, field -> ((BigDecimal) field.getValue()).intValueExact()));
    }
}
