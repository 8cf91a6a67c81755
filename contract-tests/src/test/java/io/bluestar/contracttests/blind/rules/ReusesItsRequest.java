package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps the keys to ask for in a request that all threads share. Of two reads of single rows at the same time one may be
 * answered for the other's keys.
 *
 * <p>Violates: "All methods are thread-safe".
 */
final class ReusesItsRequest extends SharedTables {
    private static final long WINDOW_NANOS = 20_000;

    private volatile List<RowKey> request = List.of();

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        request = keys;
        LockSupport.parkNanos(WINDOW_NANOS);
        return super.firstOf(operation, table, request);
    }
}
