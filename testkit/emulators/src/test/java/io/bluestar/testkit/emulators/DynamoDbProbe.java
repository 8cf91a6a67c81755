package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What the RulesStore contracts need of a DynamoDB server. */
final class DynamoDbProbe {
    private static final String DIGITS_38 = "1".repeat(38);

    private DynamoDbProbe() {}

    static DynamoDbClient client(EmulatedServer server, String accessKey) {
        return DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    static void createTable(DynamoDbClient db, String table) {
        db.createTable(r -> r.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        AttributeDefinition.builder()
                                .attributeName("PK")
                                .attributeType(ScalarAttributeType.S)
                                .build(),
                        AttributeDefinition.builder()
                                .attributeName("SK")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                .keySchema(
                        KeySchemaElement.builder()
                                .attributeName("PK")
                                .keyType(KeyType.HASH)
                                .build(),
                        KeySchemaElement.builder()
                                .attributeName("SK")
                                .keyType(KeyType.RANGE)
                                .build()));
    }

    static Map<String, AttributeValue> row(String pk, String sk, AttributeValue value) {
        return Map.of("PK", AttributeValue.fromS(pk), "SK", AttributeValue.fromS(sk), "value", value);
    }

    /** Tables, exact numbers and pages. */
    static void ask(DynamoDbClient db) {
        createTable(db, "probe");
        db.putItem(r -> r.tableName("probe").item(row("p", "s", AttributeValue.fromN(DIGITS_38))));
        assertThat(db.getItem(r -> r.tableName("probe")
                                .key(Map.of("PK", AttributeValue.fromS("p"), "SK", AttributeValue.fromS("s"))))
                        .item())
                .containsEntry("value", AttributeValue.fromN(DIGITS_38));
        assertThatThrownBy(() -> db.putItem(
                        r -> r.tableName("probe").item(row("p", "s", AttributeValue.fromN(DIGITS_38 + "2")))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("38");

        AttributeValue large = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[300_000]));
        IntStream.range(0, 5).forEach(i -> db.putItem(r -> r.tableName("probe").item(row("large", "s" + i, large))));
        QueryRequest query = QueryRequest.builder()
                .tableName("probe")
                .keyConditionExpression("PK = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("large")))
                .build();
        assertThat(db.query(query).hasLastEvaluatedKey()).isTrue();
        assertThat(db.queryPaginator(query).items().stream()).hasSize(5);
    }
}
