package io.bluestar.persistence.seed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import io.bluestar.persistence.rules.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * Creates the eight tables where they are missing, and stores the rows of a data set in them. It can be run again at any
 * time, by several at once too: tables that exist are kept, rows that are there already are not written, others are replaced
 * as a whole, and rows that the data set does not have are left alone. Killed half-way and run again, it completes.
 *
 * <p>Thread-safe. The client is left open; its own timeouts and retries apply to each request.
 */
public final class Seeder {
    private final DynamoDbClient client;
    private final String tableSuffix;
    private final SeedOptions options;
    private final SeedProgress progress;

    /**
     * A seeder with default options and nobody to tell its progress.
     *
     * @param client where to
     * @param tableSuffix appended to table names, as {@link Table#checkSuffix} allows; empty in production
     */
    public Seeder(DynamoDbClient client, String tableSuffix) {
        this(client, tableSuffix, SeedOptions.defaults(), SeedProgress.NONE);
    }

    /**
     * A seeder.
     *
     * @param client where to
     * @param tableSuffix appended to table names, as {@link Table#checkSuffix} allows; empty in production
     * @param options how long to wait and how much to do at a time
     * @param progress is told how far it has come
     */
    public Seeder(DynamoDbClient client, String tableSuffix, SeedOptions options, SeedProgress progress) {
        this.client = Objects.requireNonNull(client, "client must not be null");
        this.tableSuffix = Table.checkSuffix(tableSuffix);
        this.options = Objects.requireNonNull(options, "options must not be null");
        this.progress = Objects.requireNonNull(progress, "progress must not be null");
    }

    /**
     * Creates the tables that are missing, waits until all are ACTIVE, and stores the rows that are missing or differ.
     *
     * @throws TargetUnavailableException if the server cannot be reached or refuses every request; nothing was stored
     * @throws SeedException if a table is there with other keys (then nothing was stored), the server fails on the way, or
     *     the caller is interrupted (the interrupt flag is set again)
     */
    public SeedReport seed(DataSet dataSet) {
        return run(dataSet, false);
    }

    /**
     * What {@link #seed} would do; stores nothing.
     *
     * @throws SeedException as {@link #seed}
     */
    public SeedReport preview(DataSet dataSet) {
        return run(dataSet, true);
    }

    private SeedReport run(DataSet dataSet, boolean preview) {
        Objects.requireNonNull(dataSet, "dataSet must not be null");
        SeedFailures failures = new SeedFailures(client);
        Tables tables = new Tables(client, tableSuffix, options, progress, failures);
        RowBatches batches = new RowBatches(client, tableSuffix, options, progress, failures, dataSet.rowCount());
        try (Parallel parallel = new Parallel(options.parallelism())) {
            Map<Table, TableStatus> existing = tables.inspect(parallel);
            Set<Table> created = preview ? missing(existing) : tables.complete(existing, parallel);
            // What was just created is empty: there is nothing to compare with.
            Map<Boolean, List<TableRow>> rows = TableRow.of(dataSet).stream()
                    .collect(partitioningBy(row -> canRead(row, existing, created, preview)));
            List<TableRow> pending = new ArrayList<>(rows.get(false));
            pending.addAll(batches.differing(rows.get(true), parallel));
            if (!preview) {
                batches.write(pending, parallel);
            }
            return report(dataSet, preview, created, pending);
        }
    }

    private static Set<Table> missing(Map<Table, TableStatus> existing) {
        return Arrays.stream(Table.values())
                .filter(table -> !existing.containsKey(table))
                .collect(Collectors.toSet());
    }

    /** A preview does not wait for a table that somebody else is creating; that one is as good as empty. */
    private static boolean canRead(
            TableRow row, Map<Table, TableStatus> existing, Set<Table> created, boolean preview) {
        return !created.contains(row.table()) && (!preview || Tables.isUsable(existing.get(row.table())));
    }

    private SeedReport report(DataSet dataSet, boolean preview, Set<Table> created, List<TableRow> written) {
        Map<Table, Long> writtenByTable = written.stream().collect(groupingBy(TableRow::table, counting()));
        List<SeedReport.TableReport> reports = new ArrayList<>();
        for (Table table : Table.values()) {
            int rows = writtenByTable.getOrDefault(table, 0L).intValue();
            reports.add(new SeedReport.TableReport(
                    table,
                    table.name(tableSuffix),
                    created.contains(table),
                    new SeedCounts(rows, dataSet.rows(table).size() - rows)));
        }
        return new SeedReport(preview, reports);
    }
}
