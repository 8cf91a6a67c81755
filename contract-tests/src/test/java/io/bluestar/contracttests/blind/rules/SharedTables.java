package io.bluestar.contracttests.blind.rules;

import static java.util.Comparator.comparing;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Honest tables in memory that all stores of one harness read; each fault of reading overrides what it gets wrong. */
class SharedTables implements TableReader, TableWriter {
    private final Map<Table, ConcurrentNavigableMap<RowKey, RuleDocument>> tables = new ConcurrentHashMap<>();

    @Override
    public void put(Table table, RuleDocument row) {
        rows(table).put(place(Rows.keyOf(row)), row);
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return keys.stream()
                .map(this::place)
                .map(rows(table)::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        List<RuleDocument> found = new ArrayList<>();
        RowKey from = place(new RowKey(partitionKey, sortKeyPrefix));
        for (Map.Entry<RowKey, RuleDocument> row : rows(table).tailMap(from).entrySet()) {
            RowKey key = row.getKey();
            if (!key.partitionKey().equals(from.partitionKey())
                    || !key.sortKey().startsWith(sortKeyPrefix)) {
                break;
            }
            found.add(row.getValue());
        }
        return found;
    }

    /** The stores share the tables, so closing one of them leaves the tables open. */
    @Override
    public void close() {}

    /** Under which key a row is stored. */
    RowKey place(RowKey key) {
        return key;
    }

    private ConcurrentNavigableMap<RowKey, RuleDocument> rows(Table table) {
        return tables.computeIfAbsent(
                table,
                key -> new ConcurrentSkipListMap<>(comparing(RowKey::partitionKey, Utf8.BYTE_ORDER)
                        .thenComparing(RowKey::sortKey, Utf8.BYTE_ORDER)));
    }
}
