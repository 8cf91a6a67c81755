package io.bluestar.persistence.memory;

import static java.util.Comparator.comparing;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The eight tables as sorted maps, in the order that DynamoDB has: by the UTF-8 bytes of the keys. */
final class MemoryTables implements TableReader, TableWriter {
    private static final Comparator<RowKey> KEY_ORDER =
            comparing(RowKey::partitionKey, Utf8.BYTE_ORDER).thenComparing(RowKey::sortKey, Utf8.BYTE_ORDER);

    private final Map<Table, ConcurrentNavigableMap<RowKey, RuleDocument>> tables = new EnumMap<>(Table.class);
    private final OpenState open = new OpenState("in-memory rules store");

    MemoryTables() {
        for (Table table : Table.values()) {
            tables.put(table, new ConcurrentSkipListMap<>(KEY_ORDER));
        }
    }

    @Override
    public void put(Table table, RuleDocument row) {
        Objects.requireNonNull(table, "table must not be null");
        RowKey key = Rows.checkStorable(row);
        open.check();
        tables.get(table).put(key, row);
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return keys.stream()
                .map(tables.get(table)::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        List<RuleDocument> rows = new ArrayList<>();
        RowKey from = new RowKey(partitionKey, sortKeyPrefix);
        for (Map.Entry<RowKey, RuleDocument> row :
                tables.get(table).tailMap(from).entrySet()) {
            RowKey key = row.getKey();
            if (!key.partitionKey().equals(partitionKey) || !key.sortKey().startsWith(sortKeyPrefix)) {
                break;
            }
            rows.add(row.getValue());
        }
        return rows;
    }

    @Override
    public void close() {
        open.close();
    }
}
