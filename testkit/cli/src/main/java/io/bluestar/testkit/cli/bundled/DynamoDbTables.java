package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness.Attribute;
import io.bluestar.testkit.emulators.EmulatedServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The eight tables, with a suffix of their own, and what writes to them. */
final class DynamoDbTables implements AutoCloseable {
    /** The most items of one BatchWriteItem. */
    private static final int MOST_ITEMS = 25;

    private static final int MOST_ATTEMPTS = 20;

    private final EmulatedServer server;
    private final DynamoDbClient client;
    private final String suffix = "-" + UUID.randomUUID().toString().substring(0, 8);

    DynamoDbTables(EmulatedServer server) {
        this.server = server;
        this.client = AwsAccess.to(DynamoDbClient.builder(), server.endpoint()).build();
        Arrays.stream(Table.values()).parallel().forEach(this::create);
    }

    EmulatedServer server() {
        return server;
    }

    DynamoDbClient client() {
        return client;
    }

    String suffix() {
        return suffix;
    }

    private void create(Table table) {
        String name = table.name(suffix);
        client.createTable(request -> request.tableName(name)
                .keySchema(key(Table.PARTITION_KEY, KeyType.HASH), key(Table.SORT_KEY, KeyType.RANGE))
                .attributeDefinitions(text(Table.PARTITION_KEY), text(Table.SORT_KEY))
                .billingMode(BillingMode.PAY_PER_REQUEST));
        client.waiter().waitUntilTableExists(request -> request.tableName(name));
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    void put(Table table, RuleDocument row) {
        Rows.keyOf(row);
        client.putItem(request -> request.tableName(table.name(suffix)).item(Items.of(row)));
    }

    void putAll(Table table, Iterable<RuleDocument> rows) {
        // A batch refuses two rows of one key; the later one counts.
        Map<RowKey, WriteRequest> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.put(
                Rows.keyOf(row),
                WriteRequest.builder()
                        .putRequest(put -> put.item(Items.of(row)))
                        .build()));
        List<WriteRequest> requests = new ArrayList<>(byKey.values());
        for (int from = 0; from < requests.size(); from += MOST_ITEMS) {
            putBatch(Map.of(table.name(suffix), requests.subList(from, Math.min(requests.size(), from + MOST_ITEMS))));
        }
    }

    private void putBatch(Map<String, ? extends List<WriteRequest>> batch) {
        Map<String, ? extends Collection<WriteRequest>> left = batch;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Map<String, ? extends Collection<WriteRequest>> now = left;
            BatchWriteItemResponse response = client.batchWriteItem(request -> request.requestItems(now));
            if (!response.hasUnprocessedItems() || response.unprocessedItems().isEmpty()) {
                return;
            }
            left = response.unprocessedItems();
        }
        throw new IllegalStateException(server + " leaves rows unprocessed after " + MOST_ATTEMPTS + " attempts");
    }

    void putAttribute(Table table, RowKey key, String name, Attribute attribute) {
        client.putItem(request -> request.tableName(table.name(suffix))
                .item(Map.of(
                        Table.PARTITION_KEY,
                        AttributeValue.fromS(key.partitionKey()),
                        Table.SORT_KEY,
                        AttributeValue.fromS(key.sortKey()),
                        name,
                        Items.of(attribute))));
    }

    @Override
    public void close() {
        for (Table table : Table.values()) {
            client.deleteTable(request -> request.tableName(table.name(suffix)));
        }
        client.close();
    }
}
