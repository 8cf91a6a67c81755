package io.bluestar.persistence.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.settings.DynamoDbSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a real server cannot be asked to do. That the store keeps its contract is shown on real servers elsewhere. */
@Timeout(30)
class DynamoDbRulesStoreTest {
    private static final String TABLE = "bluestar-calculation-rules-t";
    private static final String OWN = "{\"PK\":{\"S\":\"CLIENT#ACME\"},\"SK\":{\"S\":\"CALC#match\"}";
    private static final String GLOBAL = "{\"PK\":{\"S\":\"CLIENT#GLOBAL\"},\"SK\":{\"S\":\"CALC#match\"}";
    private static final String MARK = ",\"max_pct\":{\"N\":\"6\"}}";
    private static final String NO_ROW = "{}";

    private final ScriptedDynamoDb server = new ScriptedDynamoDb();

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void theFallbackIsOneConsistentBatchOfBothKeys() {
        server.answer(batch(List.of(GLOBAL + MARK, OWN + MARK), List.of()));

        try (RulesStore store = open()) {
            RuleDocument rule = store.getCalculationRule("ACME", "match");

            assertThat(rule.getText("PK")).isEqualTo("CLIENT#ACME");
            assertThat(rule.getInt("max_pct")).isEqualTo(6);
        }
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.operation()).isEqualTo("BatchGetItem");
            assertThat(request.body()).contains("CLIENT#ACME", "CLIENT#GLOBAL").contains("\"ConsistentRead\":true");
        });
    }

    @Test
    void globalItselfIsOneConsistentGet() {
        server.answer("{\"Item\":" + GLOBAL + "}}");

        try (RulesStore store = open()) {
            assertThat(store.getCalculationRule("GLOBAL", "match").getText("PK"))
                    .isEqualTo("CLIENT#GLOBAL");
        }
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.operation()).isEqualTo("GetItem");
            assertThat(request.body()).contains("\"ConsistentRead\":true");
        });
    }

    @Test
    void keysLeftUnprocessedAreAskedForAgain() {
        server.answer(batch(List.of(GLOBAL + MARK), List.of(OWN + "}")));
        server.answer(batch(List.of(), List.of(OWN + "}")));
        server.answer(batch(List.of(OWN + MARK), List.of()));

        try (RulesStore store = open()) {
            assertThat(store.getCalculationRule("ACME", "match").getText("PK")).isEqualTo("CLIENT#ACME");
        }
        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests().get(2).body())
                .contains("CLIENT#ACME", "\"ConsistentRead\":true")
                .doesNotContain("CLIENT#GLOBAL");
    }

    @Test
    void anUnprocessedKeyWithoutItsRowFallsBackToWhatCameBefore() {
        server.answer(batch(List.of(GLOBAL + MARK), List.of(OWN + "}")));
        server.answer(batch(List.of(), List.of()));

        try (RulesStore store = open()) {
            assertThat(store.getCalculationRule("ACME", "match").getText("PK")).isEqualTo("CLIENT#GLOBAL");
        }
    }

    @Test
    void anUnprocessedKeyThatNoLongerMattersIsLeftAlone() {
        server.answer(batch(List.of(OWN + MARK), List.of(GLOBAL + "}")));

        try (RulesStore store = open()) {
            assertThat(store.getCalculationRule("ACME", "match").getText("PK")).isEqualTo("CLIENT#ACME");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void keysThatStayUnprocessedEndAtTheDeadline() {
        server.answer(batch(List.of(), List.of(OWN + "}", GLOBAL + "}")));

        try (RulesStore store = open(
                impatient().withOperationTimeout(Duration.ofSeconds(3)).withAttemptTimeout(Duration.ofSeconds(3)))) {
            failing(() -> store.getCalculationRule("ACME", "match"))
                    .withMessageContaining("getCalculationRule")
                    .withMessageContaining(TABLE)
                    .withMessageContaining("CLIENT#ACME / CALC#match, else CLIENT#GLOBAL / CALC#match")
                    .withMessageContaining("throttles")
                    .withMessageContaining("2 of the keys unprocessed");
        }
        assertThat(server.requests()).hasSizeGreaterThan(1);
    }

    @Test
    void noRowAtAllIsRuleNotFound() {
        server.answer(batch(List.of(), List.of()));

        try (RulesStore store = open()) {
            assertThatExceptionOfType(RuleNotFoundException.class)
                    .isThrownBy(() -> store.getCalculationRule("ACME", "match"));
        }
    }

    @Test
    void aPartitionIsReadThroughAllPagesAndSorted() {
        server.answer("{\"Items\":[" + hold("B") + "],\"LastEvaluatedKey\":" + hold("B") + "}");
        server.answer("{\"Items\":[],\"LastEvaluatedKey\":" + hold("C") + "}");
        server.answer("{\"Items\":[" + hold("𐀀") + "," + hold("｡") + "]}");

        try (RulesStore store = open()) {
            assertThat(store.getPlanHolds("ACME"))
                    .extracting(hold -> hold.getText("SK"))
                    .containsExactly("HOLD#B", "HOLD#｡", "HOLD#𐀀");
        }
        assertThat(server.requests()).hasSize(3).allSatisfy(request -> {
            assertThat(request.operation()).isEqualTo("Query");
            assertThat(request.body()).contains("begins_with", "HOLD#", "\"ConsistentRead\":true");
        });
        assertThat(server.requests().get(0).body()).doesNotContain("ExclusiveStartKey");
        assertThat(server.requests().get(1).body()).contains("ExclusiveStartKey", "HOLD#B");
        assertThat(server.requests().get(2).body()).contains("ExclusiveStartKey", "HOLD#C");
    }

    @Test
    void pagesWithoutEndStopAtTheDeadline() {
        AtomicInteger page = new AtomicInteger();
        server.answer(exchange -> {
            String key = hold(String.valueOf(page.incrementAndGet()));
            byte[] body = ("{\"Items\":[],\"LastEvaluatedKey\":" + key + "}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });

        try (RulesStore store = open(impatient())) {
            failing(() -> store.getPlanHolds("ACME")).withMessageContaining("in time");
        }
    }

    @Test
    void aServerErrorIsRetried() {
        server.error(500, "InternalServerError", "ouch").answer(NO_ROW);

        try (RulesStore store = open()) {
            assertThat(store.getIrsLimits(2024)).isEqualTo(RuleDocument.empty());
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"})
    void throttlingIsRetriedAsOftenAsAllowedAndThenSaid(String code) {
        server.error(400, code, "Rate exceeded");

        try (RulesStore store = open(quick().withMaxAttempts(3).withOperationTimeout(Duration.ofSeconds(20)))) {
            failing(() -> store.getIrsLimits(2024))
                    .withMessageContaining("bluestar-irs-limits-t YEAR#2024 / LIMITS")
                    .withMessageContaining("throttles")
                    .withMessageContaining(code)
                    .withCauseInstanceOf(SdkException.class);
        }
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aMissingTableIsNamedWithTheWayOut() {
        server.error(400, "ResourceNotFoundException", "Requested resource not found");

        try (RulesStore store = open()) {
            failing(() -> store.getIrsLimits(2024))
                    .withMessageContaining(
                            "there is no table bluestar-irs-limits-t (table suffix \"-t\") at " + server.url())
                    .withMessageContaining(
                            "'bluestar seed --endpoint-url " + server.url() + " --table-suffix -t --region eu-west-1'");
        }
    }

    @Test
    void aRefusalIsToldWithItsCode() {
        server.error(400, "ExpiredTokenException", "The security token included in the request is expired");

        try (RulesStore store = open()) {
            failing(() -> store.getIrsLimits(2024))
                    .withMessageContaining("ExpiredTokenException (HTTP 400")
                    .withMessageContaining("is expired");
        }
    }

    @Test
    void aRefusedSignatureDoesNotRepeatTheSessionToken() {
        server.error(400, "InvalidSignatureException", "The canonical string was x-amz-security-token:hush-hush");

        try (RulesStore store = open()) {
            failing(() -> store.getIrsLimits(2024))
                    .withMessageContaining("InvalidSignatureException")
                    .withMessageNotContaining("hush-hush")
                    .havingCause()
                    .isInstanceOf(SdkException.class)
                    .withMessageContaining("is left out")
                    .satisfies(cause -> assertThat(cause.toString()).doesNotContain("hush-hush"));
        }
    }

    @Test
    void anAnswerToAnEarlierAttemptDoesNotRepeatTheSessionTokenEither() {
        server.error(500, "InternalServerError", "sent were x-amz-security-token:hush-hush");
        server.error(400, "ResourceNotFoundException", "no such table");

        try (RulesStore store = open()) {
            assertThatExceptionOfType(RulesStoreException.class)
                    .isThrownBy(() -> store.getIrsLimits(2024))
                    .withMessageContaining("there is no table")
                    .satisfies(failure -> assertThat(stackTraceOf(failure)).doesNotContain("hush-hush"));
        }
    }

    private static String stackTraceOf(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    @Test
    void aServerThatHangsIsGivenUp() {
        server.hang();

        try (RulesStore store = open(impatient())) {
            failing(() -> store.getIrsLimits(2024)).withMessageContaining("gave no answer in time");
        }
    }

    @Test
    void aServerThatDripsIsGivenUp() {
        server.drip();

        try (RulesStore store = open(impatient())) {
            failing(() -> store.getIrsLimits(2024)).withMessageContaining("gave no answer in time");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Please log in</body></html>",
                "{\"Item\":",
                "{\"Item\":[]}",
                "{\"Item\":{\"PK\":\"no attribute\"}}",
                "{\"Item\":{\"PK\":{\"S\":\"YEAR#2024\"}}}",
                "{\"Item\":{\"PK\":{\"S\":\"YEAR#2024\"},\"SK\":{\"S\":\"LIMITS\"},\"max\":{\"N\":\"many\"}}}",
                "{\"Item\":{\"PK\":{\"S\":\"YEAR#2024\"},\"SK\":{\"S\":\"LIMITS\"},\"max\":{\"Q\":\"new\"}}}",
                "[1]",
            })
    void anAnswerThatIsNoneOfDynamoDbIsAFailureOfTheStore(String answer) {
        server.answer(answer);

        try (RulesStore store = open(quick())) {
            failing(() -> store.getIrsLimits(2024)).withMessageContaining("bluestar-irs-limits-t YEAR#2024 / LIMITS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"status\":\"UP\"}"})
    void aSuccessOfAnotherServiceIsNoMissingRow(String answer) {
        server.answer(200, "application/json", answer);

        try (RulesStore store = open(quick())) {
            failing(() -> store.getIrsLimits(2024)).withMessageContaining("check what is behind the endpoint");
            failing(() -> store.getPlanHolds("ACME")).withMessageContaining("check what is behind the endpoint");
            failing(() -> store.getCalculationRule("ACME", "match"))
                    .isExactlyInstanceOf(RulesStoreException.class)
                    .withMessageContaining("check what is behind the endpoint");
        }
    }

    @Test
    void anEmptyAnswerIsNoMissingRowEither() {
        server.answer("");

        try (RulesStore store = open(quick())) {
            failing(() -> store.getIrsLimits(2024)).withMessageContaining("check what is behind the endpoint");
        }
    }

    @Test
    void aDamagedAnswerIsAskedForAgain() {
        server.answer(exchange -> {
            exchange.getResponseHeaders().set("x-amz-crc32", "1");
            exchange.getResponseHeaders().set("x-amzn-RequestId", "SCRIPTED");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'{', '}'});
        });
        server.answer(NO_ROW);

        try (RulesStore store = open()) {
            assertThat(store.getIrsLimits(2024).isEmpty()).isTrue();
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anItemThatWasCutOffWithinTheHeadersIsNoMissingRow() {
        server.answer(exchange -> {
            exchange.getResponseHeaders().set("x-amzn-RequestId", "SCRIPTED");
            // The checksum would follow, and the body.
            exchange.sendResponseHeaders(200, 94);
        });

        try (RulesStore store = open()) {
            failing(() -> store.getIrsLimits(2024)).withMessageContaining("a success without an Item");
        }
    }

    @Test
    void aPageThatLeadsBackToItselfEndsTheRead() {
        server.answer("{\"Items\":[],\"LastEvaluatedKey\":" + hold("B") + "}");

        try (RulesStore store = open()) {
            failing(() -> store.getPlanHolds("ACME")).withMessageContaining("LastEvaluatedKey that is further on");
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPageOfAProxyIsCutToOneLine() {
        server.answer(403, "text/html", "<html>\n<body>" + "Blocked by policy. ".repeat(1_000) + "</body></html>");

        try (RulesStore store = open(quick())) {
            assertThatExceptionOfType(RulesStoreException.class)
                    .isThrownBy(() -> store.getIrsLimits(2024))
                    .withMessageContaining("HTTP 403")
                    .satisfies(e ->
                            assertThat(e.getMessage()).hasSizeLessThan(1_000).doesNotContain("\n"));
        }
    }

    @Test
    void aStoredRowThatIsNoDocumentIsNamed() {
        server.answer("{\"Items\":[{\"PK\":{\"S\":\"PLAN#ACME\"},\"SK\":{\"S\":\"HOLD#7\"},\"n\":{\"N\":\"1E126\"}}]}");

        try (RulesStore store = open()) {
            failing(() -> store.getPlanHolds("ACME"))
                    .withMessageContaining("bluestar-batch-state-t PLAN#ACME / HOLD#7")
                    .withMessageContaining("1E126");
        }
    }

    @Test
    void aClosedPortIsNamed() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        URI closed = URI.create("http://user:hush-hush@localhost:" + port);

        try (RulesStore store = DynamoDbRulesStore.open(settings(closed), quick())) {
            failing(() -> store.getIrsLimits(2024))
                    .withMessageContaining("localhost:" + port + " could not be reached")
                    .withMessageNotContaining("hush-hush");
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aServerOfThisMachineIsNotAskedThroughAProxy() {
        server.answer(NO_ROW);
        System.setProperty("http.proxyHost", "no-such-proxy.invalid");
        try (RulesStore store = open(quick())) {
            assertThat(store.getIrsLimits(2024)).isEqualTo(RuleDocument.empty());
        } finally {
            System.clearProperty("http.proxyHost");
        }
    }

    @Test
    void noCredentialsAtAllAreSaid() {
        AwsCredentialsProvider none = () -> {
            throw SdkClientException.create("Unable to load credentials from any of the providers in the chain …");
        };
        try (DynamoDbClient client = DynamoDbClient.builder()
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(none)
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
                RulesStore store = DynamoDbRulesStore.over(client, "-t", quick())) {
            failing(() -> store.getIrsLimits(2024))
                    .withMessageContaining("AWS region eu-west-1")
                    .withMessageContaining("there are no AWS credentials");
        }
    }

    @Test
    void anInterruptWhileWaitingForTheServerIsKept() throws Exception {
        server.hang();

        try (RulesStore store = open(quick().withOperationTimeout(Duration.ofSeconds(5)))) {
            assertInterrupted(store);
        }
    }

    @Test
    void anInterruptBetweenTwoAttemptsIsKept() throws Exception {
        server.answer(batch(List.of(), List.of(OWN + "}")));

        try (RulesStore store = open(quick().withOperationTimeout(Duration.ofMinutes(10)))) {
            assertInterrupted(store);
        }
    }

    private void assertInterrupted(RulesStore store) throws Exception {
        AtomicBoolean flag = new AtomicBoolean();
        CompletableFuture<Object> read = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                read.complete(store.getCalculationRule("ACME", "match"));
            } catch (RuntimeException e) {
                flag.set(Thread.currentThread().isInterrupted());
                read.complete(e);
            }
        });
        reader.start();
        server.awaitRequest();
        reader.interrupt();

        assertThat(read.get(10, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        RulesStoreException.class, e -> assertThat(e).hasMessageContaining("interrupted"));
        assertThat(flag).isTrue();
    }

    @Test
    void aClientThatWasHandedInStaysOpen() {
        server.answer(NO_ROW);
        try (DynamoDbClient client = OwnClient.of(settings(server.url()), quick())) {
            RulesStore store = DynamoDbRulesStore.over(client, "-t", quick());
            store.close();
            store.close();

            assertThatIllegalStateException().isThrownBy(() -> store.getIrsLimits(2024));
            assertThat(client.getItem(get -> get.tableName("t")).hasItem()).isFalse();
        }
    }

    @Test
    void aStoreOverAClientTellsTheEndpointOfThatClient() {
        server.error(400, "ResourceNotFoundException", "Requested resource not found");
        try (DynamoDbClient client = OwnClient.of(settings(server.url()), quick());
                RulesStore store = DynamoDbRulesStore.over(client, "")) {
            failing(() -> store.getIrsLimits(2024))
                    .withMessageContaining("'bluestar seed --endpoint-url " + server.url() + " --region eu-west-1'");
        }
    }

    private RulesStore open() {
        return open(DynamoDbOptions.defaults());
    }

    private RulesStore open(DynamoDbOptions options) {
        return DynamoDbRulesStore.open(settings(server.url()), options);
    }

    /** For tests that wait for the end of the time allowed. */
    private static DynamoDbOptions impatient() {
        return new DynamoDbOptions(Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ofMillis(700), 2);
    }

    /** For tests in which the server answers, or refuses, at once. */
    private static DynamoDbOptions quick() {
        return DynamoDbOptions.defaults().withMaxAttempts(2);
    }

    private static DynamoDbSettings settings(URI endpoint) {
        return new DynamoDbSettings("-t", "eu-west-1", Optional.of(endpoint));
    }

    private static ThrowableAssertAlternative<RulesStoreException> failing(ThrowingCallable read) {
        return assertThatExceptionOfType(RulesStoreException.class).isThrownBy(read);
    }

    private static String batch(List<String> rows, List<String> unprocessed) {
        String open =
                unprocessed.isEmpty() ? "" : "\"" + TABLE + "\":{\"Keys\":[" + String.join(",", unprocessed) + "]}";
        return "{\"Responses\":{\"" + TABLE + "\":[" + String.join(",", rows) + "]},\"UnprocessedKeys\":{" + open
                + "}}";
    }

    private static String hold(String id) {
        return "{\"PK\":{\"S\":\"PLAN#ACME\"},\"SK\":{\"S\":\"HOLD#" + id + "\"}}";
    }
}
