package io.bluestar.persistence.dynamodb;

import static java.util.stream.Collectors.joining;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The two reads that the rules store needs, each as few requests as DynamoDB allows. */
final class DynamoDbTableReader implements TableReader {
    private final DynamoDbClient client;
    private final String tableSuffix;
    private final Duration operationTimeout;
    private final Runnable onClose;
    private final Failures failures;
    private final BoundedCalls calls = new BoundedCalls();

    DynamoDbTableReader(DynamoDbClient client, String tableSuffix, Duration operationTimeout, Runnable onClose) {
        this.client = client;
        this.tableSuffix = tableSuffix;
        this.operationTimeout = operationTimeout;
        this.onClose = onClose;
        this.failures = Failures.of(client, tableSuffix);
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        String rows = keys.stream().map(RowKey::toString).collect(joining(", else "));
        RowRead read = new RowRead(operation, table.name(tableSuffix), rows);
        Deadline deadline = Deadline.in(operationTimeout);
        return keys.size() == 1 ? one(read, keys.get(0), deadline) : firstOfBatch(read, keys, deadline);
    }

    /** GetItem costs half of what a batch of one does in latency, and cannot come back unprocessed. */
    private Optional<RuleDocument> one(RowRead read, RowKey key, Deadline deadline) {
        GetItemResponse response = answer(
                read,
                deadline,
                () -> client.getItem(get ->
                        get.tableName(read.tableName()).key(attributes(key)).consistentRead(true)));
        if (response.hasItem() && !response.item().isEmpty()) {
            return Optional.of(document(read, response.item()));
        }
        // No item is no field either: nothing in the body tells DynamoDB's answer from anybody else's.
        if (!Genuine.is(response)) {
            throw failures.notDynamoDb(
                    read, "an Item, and without the request id and the length or checksum of an answer that has none");
        }
        return Optional.empty();
    }

    private Optional<RuleDocument> firstOfBatch(RowRead read, List<RowKey> keys, Deadline deadline) {
        Map<RowKey, RuleDocument> found = new HashMap<>();
        List<Map<String, AttributeValue>> wanted =
                keys.stream().map(DynamoDbTableReader::attributes).toList();
        for (int attempt = 1; ; attempt++) {
            Map<String, KeysAndAttributes> request = Map.of(read.tableName(), consistently(wanted));
            int answered = attempt - 1;
            int left = wanted.size();
            BatchGetItemResponse response = answer(
                    read,
                    deadline,
                    () -> client.batchGetItem(batch -> batch.requestItems(request)),
                    late -> answered == 0
                            ? failures.late(read, deadline.allowed(), late)
                            : failures.unprocessed(read, deadline.allowed(), answered, left, late));
            for (Map<String, AttributeValue> row : response.responses().getOrDefault(read.tableName(), List.of())) {
                RuleDocument document = document(read, row);
                found.put(Rows.keyOf(document), document);
            }
            KeysAndAttributes unprocessed = response.unprocessedKeys().get(read.tableName());
            List<Map<String, AttributeValue>> open = unprocessed == null ? List.of() : unprocessed.keys();
            if (open.isEmpty() && !response.responses().containsKey(read.tableName())) {
                throw failures.notDynamoDb(read, "Responses of the table");
            }
            for (RowKey key : keys) {
                if (found.containsKey(key)) {
                    return Optional.of(found.get(key));
                }
                if (open.contains(attributes(key))) {
                    break;
                }
            }
            if (open.isEmpty()) {
                return Optional.empty();
            }
            wanted = open;
            pause(read, deadline, attempt, open.size());
        }
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        RowRead read = new RowRead(operation, table.name(tableSuffix), partitionKey + " / " + sortKeyPrefix + "…");
        Deadline deadline = Deadline.in(operationTimeout);
        List<RuleDocument> rows = new ArrayList<>();
        Map<String, AttributeValue> next = Map.of();
        do {
            Map<String, AttributeValue> start = next;
            QueryResponse page = answer(
                    read,
                    deadline,
                    () -> client.query(query -> query.tableName(read.tableName())
                            .keyConditionExpression("#pk = :pk AND begins_with(#sk, :sk)")
                            .expressionAttributeNames(Map.of("#pk", Table.PARTITION_KEY, "#sk", Table.SORT_KEY))
                            .expressionAttributeValues(Map.of(":pk", text(partitionKey), ":sk", text(sortKeyPrefix)))
                            .consistentRead(true)
                            .exclusiveStartKey(start.isEmpty() ? null : start)));
            if (!page.hasItems()) {
                throw failures.notDynamoDb(read, "Items");
            }
            page.items().stream()
                    .map(row -> document(read, row))
                    .filter(row -> row.getText(Table.SORT_KEY).startsWith(sortKeyPrefix))
                    .forEach(rows::add);
            next = page.lastEvaluatedKey();
            if (!next.isEmpty() && next.equals(start)) {
                // Or the read would go on until its deadline, and hold everything that it got.
                throw failures.notDynamoDb(read, "a LastEvaluatedKey that is further on");
            }
        } while (!next.isEmpty());
        // DynamoDB answers in this order and with these rows only; not everything that speaks its protocol does
        // (dynoxide's
        // begins_with ignores case).
        rows.sort(Comparator.comparing(row -> row.getText(Table.SORT_KEY), Utf8.BYTE_ORDER));
        return rows;
    }

    @Override
    public String nameOf(Table table) {
        return table.name(tableSuffix);
    }

    @Override
    public void close() {
        calls.close();
        onClose.run();
    }

    private <R> R answer(RowRead read, Deadline deadline, Supplier<R> request) {
        return answer(read, deadline, request, late -> failures.late(read, deadline.allowed(), late));
    }

    private <R> R answer(
            RowRead read,
            Deadline deadline,
            Supplier<R> request,
            Function<TimeoutException, RulesStoreException> whenLate) {
        try {
            return calls.call(request, deadline);
        } catch (TimeoutException e) {
            throw whenLate.apply(e);
        } catch (InterruptedException e) {
            throw failures.interrupted(read, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw failures.of(read, e.getCause());
        }
    }

    private RuleDocument document(RowRead read, Map<String, AttributeValue> row) {
        try {
            RuleDocument document = StoredRow.document(row);
            Rows.keyOf(document);
            return document;
        } catch (IllegalArgumentException e) {
            RowRead unreadable =
                    new RowRead(read.operation(), read.tableName(), keyOf(row).orElse(read.key()));
            throw unreadable.failed("the stored row is no rule document: " + e.getMessage(), e);
        }
    }

    private static Optional<String> keyOf(Map<String, AttributeValue> row) {
        AttributeValue partitionKey = row.get(Table.PARTITION_KEY);
        AttributeValue sortKey = row.get(Table.SORT_KEY);
        return partitionKey == null || partitionKey.s() == null || sortKey == null || sortKey.s() == null
                ? Optional.empty()
                : Optional.of(new RowKey(partitionKey.s(), sortKey.s()).toString());
    }

    private void pause(RowRead read, Deadline deadline, int attempt, int open) {
        Duration pause = OwnClient.BACKOFF.computeDelay(attempt);
        if (deadline.isBefore(pause)) {
            throw failures.unprocessed(read, deadline.allowed(), attempt, open, null);
        }
        try {
            calls.pause(pause);
        } catch (InterruptedException e) {
            throw failures.interrupted(read, e);
        }
    }

    private static Map<String, AttributeValue> attributes(RowKey key) {
        return Map.of(Table.PARTITION_KEY, text(key.partitionKey()), Table.SORT_KEY, text(key.sortKey()));
    }

    private static KeysAndAttributes consistently(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.builder().s(text).build();
    }
}
