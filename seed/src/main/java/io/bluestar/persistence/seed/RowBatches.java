package io.bluestar.persistence.seed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.bluestar.persistence.rules.RowKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Reads and writes rows in batches as large as DynamoDB allows, several at a time.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>
 */
final class RowBatches {
    private static final int LARGEST_READ = 100;
    private static final int LARGEST_WRITE = 25;

    /**
     * A request may have 16 MB, and a value takes up to nine times as much there as in a row: an empty text in a list counts
     * one byte and is sent as {@code {"S":""},}.
     */
    private static final int LARGEST_WRITE_BYTES = 1_500_000;

    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(5));

    private final DynamoDbClient client;
    private final String suffix;
    private final SeedOptions options;
    private final SeedProgress progress;
    private final SeedFailures failures;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    RowBatches(
            DynamoDbClient client,
            String suffix,
            SeedOptions options,
            SeedProgress progress,
            SeedFailures failures,
            int total) {
        this.client = client;
        this.suffix = suffix;
        this.options = options;
        this.progress = progress;
        this.failures = failures;
        this.total = total;
    }

    /** Those of the rows that are not stored as they are. */
    List<TableRow> differing(List<TableRow> rows, Parallel parallel) {
        return parallel
                .all(TableRow.chunks(rows, LARGEST_READ).stream()
                        .<Callable<List<TableRow>>>map(chunk -> () -> differing(chunk))
                        .toList())
                .stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** Stores rows, replacing those of the same keys. */
    void write(List<TableRow> rows, Parallel parallel) {
        parallel.all(TableRow.chunks(rows, LARGEST_WRITE, LARGEST_WRITE_BYTES).stream()
                .<Callable<Boolean>>map(chunk -> () -> {
                    write(chunk);
                    return true;
                })
                .toList());
    }

    private List<TableRow> differing(List<TableRow> rows) throws InterruptedException {
        Map<String, Map<RowKey, Map<String, AttributeValue>>> stored = new HashMap<>();
        Map<String, KeysAndAttributes> open = new HashMap<>();
        rows.stream()
                .collect(groupingBy(this::tableName, mapping(row -> RowAttributes.of(row.key()), toList())))
                .forEach((table, keys) -> open.put(
                        table,
                        KeysAndAttributes.builder()
                                .keys(keys)
                                .consistentRead(true)
                                .build()));
        Map<String, KeysAndAttributes> wanted = open;
        long start = System.nanoTime();
        for (int attempt = 1; !wanted.isEmpty(); attempt++) {
            BatchGetItemResponse response = read(wanted, rows);
            if (!response.hasResponses() && !response.hasUnprocessedKeys()) {
                throw failures.notDynamoDb("reading " + describe(rows), "Responses");
            }
            response.responses()
                    .forEach((table, found) -> found.forEach(row ->
                            stored.computeIfAbsent(table, t -> new HashMap<>()).put(RowAttributes.keyOf(row), row)));
            wanted = response.unprocessedKeys();
            if (!wanted.isEmpty()) {
                pause("reading", rows, start, attempt);
            }
        }
        List<TableRow> differing = new ArrayList<>();
        for (TableRow row : rows) {
            Map<String, AttributeValue> found =
                    stored.getOrDefault(tableName(row), Map.of()).get(row.key());
            if (found == null || !RowAttributes.isSame(found, row.document())) {
                differing.add(row);
            }
        }
        advance(rows.size() - differing.size());
        return differing;
    }

    private BatchGetItemResponse read(Map<String, KeysAndAttributes> wanted, List<TableRow> rows) {
        try {
            return client.batchGetItem(request -> request.requestItems(wanted));
        } catch (RuntimeException e) {
            throw failures.failed("reading " + describe(rows), e);
        }
    }

    private void write(List<TableRow> rows) throws InterruptedException {
        Map<String, List<WriteRequest>> open =
                rows.stream().collect(groupingBy(this::tableName, mapping(RowBatches::put, toList())));
        long start = System.nanoTime();
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            open = write(open, rows);
            if (!open.isEmpty()) {
                pause("writing", rows, start, attempt);
            }
        }
        advance(rows.size());
    }

    private Map<String, List<WriteRequest>> write(Map<String, List<WriteRequest>> open, List<TableRow> rows) {
        BatchWriteItemResponse response;
        try {
            response = client.batchWriteItem(request -> request.requestItems(open));
        } catch (RuntimeException e) {
            throw failures.failed("writing " + describe(rows), e);
        }
        if (!response.hasUnprocessedItems()) {
            // Or another service's success would be taken for rows that are stored.
            throw failures.notDynamoDb("writing " + describe(rows), "UnprocessedItems");
        }
        return response.unprocessedItems();
    }

    private static WriteRequest put(TableRow row) {
        return WriteRequest.builder()
                .putRequest(put -> put.item(RowAttributes.of(row.document())))
                .build();
    }

    private void pause(String action, List<TableRow> rows, long start, int attempt) throws InterruptedException {
        Duration pause = BACKOFF.computeDelay(attempt);
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        if (spent.plus(pause).compareTo(options.batchTimeout()) > 0) {
            throw new SeedException(
                    action + " " + describe(rows) + " at " + failures.server() + " failed: it throttles, and left rows"
                            + " unprocessed in each of " + attempt + " attempts within "
                            + options.batchTimeout().toMillis()
                            + " ms; run it again later to complete it, or raise the tables' capacity",
                    null);
        }
        // There is no condition to await: the server does not say when it takes more.
        Thread.sleep(pause.toMillis());
    }

    private String describe(List<TableRow> rows) {
        TableRow first = rows.get(0);
        String one = tableName(first) + " " + first.key();
        return rows.size() == 1 ? one : one + " and " + (rows.size() - 1) + " more rows";
    }

    private String tableName(TableRow row) {
        return row.table().name(suffix);
    }

    private void advance(int rows) {
        synchronized (progress) {
            progress.advanced("rows", done.addAndGet(rows), total);
        }
    }
}
