package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets go of its tables when it is closed. A read that found the store open and comes to the tables after that fails with
 * {@code NullPointerException}, as if the caller had passed null.
 *
 * <p>Violates: "After close(): IllegalStateException … All methods are thread-safe".
 */
final class CloseDuringReadThrowsNull implements TableReader {
    private static final long WINDOW_NANOS = 20_000;

    private final AtomicReference<TableReader> tables;

    CloseDuringReadThrowsNull(TableReader tables) {
        this.tables = new AtomicReference<>(tables);
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        LockSupport.parkNanos(WINDOW_NANOS);
        return tables.get().firstOf(operation, table, keys);
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        LockSupport.parkNanos(WINDOW_NANOS);
        return tables.get().partition(operation, table, partitionKey, sortKeyPrefix);
    }

    @Override
    public void close() {
        tables.set(null);
    }
}
