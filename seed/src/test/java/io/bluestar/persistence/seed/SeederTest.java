package io.bluestar.persistence.seed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a real server cannot be asked to do. That seeding works is shown on real servers elsewhere. */
@Timeout(60)
class SeederTest {
    private static final String NO_TABLES = "{\"TableNames\":[]}";
    private static final String ALL_WRITTEN = "{\"UnprocessedItems\":{}}";
    private static final String NOTHING_STORED = "{\"Responses\":{},\"UnprocessedKeys\":{}}";
    private static final String KEYS =
            "{\"AttributeName\":\"PK\",\"KeyType\":\"HASH\"},{\"AttributeName\":\"SK\",\"KeyType\":\"RANGE\"}";
    private static final String LIMITS_TABLE = "bluestar-irs-limits-t";
    private static final String LIMITS_2024 =
            "{\"PK\":{\"S\":\"YEAR#2024\"},\"SK\":{\"S\":\"LIMITS\"},\"max_401k\":{\"N\":\"23000\"}}";

    private final ScriptedDynamoDb server = new ScriptedDynamoDb();
    private final DynamoDbClient client = SeedClient.of(server.settings());
    private final DataSet limits = DataSet.builder("limits")
            .row(Table.IRS_LIMITS, RuleDocument.parse("{\"PK\":\"YEAR#2024\",\"SK\":\"LIMITS\",\"max_401k\":23000.00}"))
            .row(Table.IRS_LIMITS, RuleDocument.parse("{\"PK\":\"YEAR#2025\",\"SK\":\"LIMITS\",\"max_401k\":23500}"))
            .build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void missingTablesAreCreatedAwaitedAndFilled() {
        server.answer("ListTables", NO_TABLES)
                .answer("CreateTable", described("TableDescription", "CREATING", KEYS))
                .answer("DescribeTable", described("Table", "CREATING", KEYS))
                .answer("DescribeTable", described("Table", "ACTIVE", KEYS))
                .answer("BatchWriteItem", ALL_WRITTEN);
        List<String> progress = new CopyOnWriteArrayList<>();

        SeedReport report = new Seeder(
                        client, "-t", options(), (what, done, total) -> progress.add(what + " " + done + "/" + total))
                .seed(DataSet.named("default"));

        assertThat(report.tablesCreated()).isEqualTo(8);
        assertThat(report.rows()).isEqualTo(new SeedCounts(36, 0));
        assertThat(server.bodies("CreateTable"))
                .hasSize(8)
                .allSatisfy(body -> assertThat(body).contains("PAY_PER_REQUEST", "\"PK\"", "\"SK\"", "RANGE"));
        assertThat(server.bodies("DescribeTable")).hasSize(9);
        assertThat(server.bodies("BatchWriteItem")).hasSize(2);
        assertThat(server.bodies("BatchGetItem")).isEmpty();
        assertThat(progress).contains("tables 8/8").endsWith("rows 36/36");
    }

    @Test
    void tablesAreLookedUpThroughAllPages() {
        server.answer("ListTables", "{\"TableNames\":[\"other\"],\"LastEvaluatedTableName\":\"other\"}")
                .answer("ListTables", allTables())
                .answer("DescribeTable", described("Table", "ACTIVE", KEYS))
                .answer("BatchGetItem", NOTHING_STORED)
                .answer("BatchWriteItem", ALL_WRITTEN);

        SeedReport report = seeder().seed(limits);

        assertThat(report.tablesCreated()).isZero();
        assertThat(report.rows()).isEqualTo(new SeedCounts(2, 0));
        assertThat(server.bodies("ListTables")).hasSize(2);
        assertThat(server.bodies("ListTables").get(1)).contains("\"ExclusiveStartTableName\":\"other\"");
    }

    @Test
    void rowsThatAreThereAreNotWrittenAgain() {
        existing()
                .answer("BatchGetItem", "{\"Responses\":{\"" + LIMITS_TABLE + "\":[" + LIMITS_2024 + "]}}")
                .answer("BatchWriteItem", ALL_WRITTEN);

        SeedReport report = seeder().seed(limits);

        assertThat(report.rows()).isEqualTo(new SeedCounts(1, 1));
        assertThat(server.bodies("BatchGetItem")).singleElement().asString().contains("\"ConsistentRead\":true");
        assertThat(server.bodies("BatchWriteItem"))
                .singleElement()
                .asString()
                .contains("YEAR#2025")
                .doesNotContain("YEAR#2024");
    }

    @Test
    void keysLeftUnreadAreReadAgain() {
        existing()
                .answer(
                        "BatchGetItem",
                        "{\"Responses\":{},\"UnprocessedKeys\":{\"" + LIMITS_TABLE
                                + "\":{\"Keys\":[{\"PK\":{\"S\":\"YEAR#2024\"},\"SK\":{\"S\":\"LIMITS\"}}]}}}")
                .answer("BatchGetItem", "{\"Responses\":{\"" + LIMITS_TABLE + "\":[" + LIMITS_2024 + "]}}")
                .answer("BatchWriteItem", ALL_WRITTEN);

        assertThat(seeder().seed(limits).rows()).isEqualTo(new SeedCounts(1, 1));
        assertThat(server.bodies("BatchGetItem")).hasSize(2);
    }

    @Test
    void itemsLeftUnprocessedAreWrittenAgain() {
        existing()
                .answer("BatchGetItem", NOTHING_STORED)
                .answer("BatchWriteItem", unprocessed())
                .answer("BatchWriteItem", ALL_WRITTEN);

        assertThat(seeder().seed(limits).rows()).isEqualTo(new SeedCounts(2, 0));
        assertThat(server.bodies("BatchWriteItem")).hasSize(2);
        assertThat(server.bodies("BatchWriteItem").get(1)).contains("YEAR#2024").doesNotContain("YEAR#2025");
    }

    @Test
    void aDamagedAnswerIsAskedForAgain() {
        existing()
                .answer("BatchGetItem", NOTHING_STORED)
                .damaged("BatchWriteItem")
                .answer("BatchWriteItem", ALL_WRITTEN);

        assertThat(seeder().seed(limits).rows()).isEqualTo(new SeedCounts(2, 0));
        assertThat(server.bodies("BatchWriteItem")).hasSize(2);
    }

    @Test
    void itemsThatStayUnprocessedEndAtTheDeadline() {
        existing().answer("BatchGetItem", NOTHING_STORED).answer("BatchWriteItem", unprocessed());

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .withMessageContaining(LIMITS_TABLE + " YEAR#2024 / LIMITS and 1 more rows")
                .withMessageContaining("throttles")
                .withMessageContaining("run it again");
        assertThat(server.bodies("BatchWriteItem")).hasSizeGreaterThan(1);
    }

    @Test
    void aTableWithOtherKeysIsRefusedBeforeAnythingIsStored() {
        server.answer("ListTables", "{\"TableNames\":[\"" + LIMITS_TABLE + "\"]}")
                .answer(
                        "DescribeTable",
                        described("Table", "ACTIVE", "{\"AttributeName\":\"PK\",\"KeyType\":\"HASH\"}"))
                .answer("CreateTable", described("TableDescription", "ACTIVE", KEYS));

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .withMessageContaining("nothing was stored")
                .withMessageContaining("table described has the sort key none, not SK of type S");
        assertThat(server.bodies("CreateTable")).isEmpty();
    }

    @Test
    void aTableThatIsBeingDeletedIsRefused() {
        server.answer("ListTables", allTables()).answer("DescribeTable", described("Table", "DELETING", KEYS));

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .withMessageContaining("is DELETING");
    }

    @Test
    void aTableThatSomebodyElseCreatesIsAwaited() {
        server.answer("ListTables", NO_TABLES)
                .error("CreateTable", "ResourceInUseException")
                .answer("DescribeTable", described("Table", "CREATING", KEYS))
                .answer("DescribeTable", described("Table", "ACTIVE", KEYS))
                .answer("BatchGetItem", NOTHING_STORED)
                .answer("BatchWriteItem", ALL_WRITTEN);

        SeedReport report = seeder().seed(limits);

        assertThat(report.tablesCreated()).isZero();
        assertThat(report.rows()).isEqualTo(new SeedCounts(2, 0));
    }

    @Test
    void aTableThatDoesNotBecomeActiveEndsAtTheDeadline() {
        server.answer("ListTables", NO_TABLES)
                .answer("CreateTable", described("TableDescription", "CREATING", KEYS))
                .answer("DescribeTable", described("Table", "CREATING", KEYS));
        SeedOptions impatient =
                new SeedOptions(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(1), 8);

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> new Seeder(client, "-t", impatient, SeedProgress.NONE).seed(limits))
                .withMessageContaining("is not ACTIVE within 300 ms");
    }

    @Test
    void aRefusalOnTheWayNamesTableAndRow() {
        existing().answer("BatchGetItem", NOTHING_STORED).error("BatchWriteItem", "ValidationException");

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .withMessageContaining("writing " + LIMITS_TABLE + " YEAR#2024 / LIMITS and 1 more rows")
                .withMessageContaining("ValidationException (HTTP 400): told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UnrecognizedClientException", "AccessDeniedException"})
    void aServerThatRefusesEverythingIsUnavailable(String code) {
        server.error("ListTables", code);

        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .withMessageContaining(server.url().toString())
                .withMessageContaining(code);
    }

    @Test
    void aServerThatIsNoDynamoDbIsUnavailable() {
        server.answer("ListTables", "<html>hello</html>");

        assertThatExceptionOfType(TargetUnavailableException.class).isThrownBy(() -> seeder().seed(limits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateTable", "DescribeTable", "BatchGetItem", "BatchWriteItem"})
    void anotherServicesSuccessIsNoneOfDynamoDb(String operation) {
        server.answer(operation, "{\"status\":\"UP\"}");
        if (operation.equals("CreateTable")) {
            server.answer("ListTables", NO_TABLES);
        } else {
            existing().answer("BatchGetItem", NOTHING_STORED);
        }

        assertThatExceptionOfType(SeedException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .withMessageContaining(server.url().toString())
                .withMessageContaining("check what is behind the endpoint");
    }

    @Test
    void anotherServicesSuccessIsUnavailable() {
        server.answer("ListTables", "{\"status\":\"UP\"}");

        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .withMessageContaining("check what is behind the endpoint");
    }

    @Test
    void aRefusedSignatureHasACauseThatDoesNotRepeatTheRequest() {
        server.error("ListTables", "InvalidSignatureException");

        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .havingCause()
                .withMessageContaining("is left out")
                .withMessageNotContaining("told");
    }

    @Test
    void anAnswerToAnEarlierAttemptDoesNotRepeatTheRequestEither() {
        server.answer(
                "ListTables",
                500,
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#InternalServerError\","
                        + "\"message\":\"sent were x-amz-security-token:hush-hush\"}");
        server.error("ListTables", "AccessDeniedException");

        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> seeder().seed(limits))
                .satisfies(failure -> {
                    StringWriter trace = new StringWriter();
                    failure.printStackTrace(new PrintWriter(trace, true));
                    assertThat(trace.toString()).contains("AccessDenied").doesNotContain("hush-hush");
                });
    }

    @Test
    void aServerThatHangsIsUnavailable() {
        SeedOptions impatient =
                new SeedOptions(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(1), 8);

        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> new Seeder(client, "-t", impatient, SeedProgress.NONE).seed(limits))
                .withMessageContaining("no answer in time");
    }

    @Test
    void aPreviewStoresNothing() {
        server.answer("ListTables", "{\"TableNames\":[\"" + LIMITS_TABLE + "\"]}")
                .answer("DescribeTable", described("Table", "ACTIVE", KEYS))
                .answer("BatchGetItem", "{\"Responses\":{\"" + LIMITS_TABLE + "\":[" + LIMITS_2024 + "]}}");

        SeedReport report = seeder().preview(limits);

        assertThat(report.preview()).isTrue();
        assertThat(report.tablesCreated()).isEqualTo(7);
        assertThat(report.rows()).isEqualTo(new SeedCounts(1, 1));
        assertThat(server.bodies("CreateTable")).isEmpty();
        assertThat(server.bodies("BatchWriteItem")).isEmpty();
    }

    @Test
    void anInterruptEndsItAtOnceAndIsKept() throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<RuntimeException> failure = new CompletableFuture<>();
        Thread seeding = new Thread(() -> {
            try {
                seeder().seed(limits);
            } catch (RuntimeException e) {
                flag.complete(Thread.currentThread().isInterrupted());
                failure.complete(e);
            }
        });
        seeding.start();
        seeding.interrupt();

        assertThat(failure.get(10, TimeUnit.SECONDS))
                .isInstanceOf(SeedException.class)
                .hasMessageContaining("interrupted");
        assertThat(flag.get(1, TimeUnit.SECONDS)).isTrue();
    }

    private ScriptedDynamoDb existing() {
        return server.answer("ListTables", allTables()).answer("DescribeTable", described("Table", "ACTIVE", KEYS));
    }

    private Seeder seeder() {
        return new Seeder(client, "-t", options(), SeedProgress.NONE);
    }

    private static SeedOptions options() {
        return new SeedOptions(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(3), 4);
    }

    private static String allTables() {
        return Arrays.stream(Table.values())
                .map(table -> "\"" + table.name("-t") + "\"")
                .collect(joining(",", "{\"TableNames\":[", "]}"));
    }

    private static String described(String field, String status, String keys) {
        return "{\"" + field + "\":{\"TableName\":\"described\",\"TableStatus\":\"" + status + "\",\"KeySchema\":["
                + keys
                + "],\"AttributeDefinitions\":[{\"AttributeName\":\"PK\",\"AttributeType\":\"S\"},"
                + "{\"AttributeName\":\"SK\",\"AttributeType\":\"S\"}]}}";
    }

    private static String unprocessed() {
        return "{\"UnprocessedItems\":{\"" + LIMITS_TABLE + "\":[{\"PutRequest\":{\"Item\":" + LIMITS_2024 + "}}]}}";
    }
}
