package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Tables that several stores share, without the honest ones' order and filters where a saboteur wants it so. */
class SharedRules {
    private final Map<Table, Map<String, Map<String, RuleDocument>>> tables = new ConcurrentHashMap<>();

    void put(Table table, RuleDocument row) {
        RowKey key = Rows.keyOf(row);
        Map<String, RuleDocument> rows = partitions(table)
                .computeIfAbsent(key.partitionKey(), partition -> Collections.synchronizedMap(new LinkedHashMap<>()));
        rows.put(key.sortKey(), row);
    }

    Optional<RuleDocument> get(Table table, RowKey key) {
        return Optional.ofNullable(rows(table, key.partitionKey()).get(key.sortKey()));
    }

    /** All rows. */
    Stream<RuleDocument> all(Table table) {
        return partitions(table).keySet().stream().flatMap(partition -> partition(table, partition).stream());
    }

    /** All rows of a partition in the order in which their keys were first stored. */
    List<RuleDocument> partition(Table table, String partitionKey) {
        Map<String, RuleDocument> rows = rows(table, partitionKey);
        synchronized (rows) {
            return List.copyOf(rows.values());
        }
    }

    private Map<String, RuleDocument> rows(Table table, String partitionKey) {
        return partitions(table).getOrDefault(partitionKey, Map.of());
    }

    private Map<String, Map<String, RuleDocument>> partitions(Table table) {
        return tables.computeIfAbsent(table, key -> new ConcurrentHashMap<>());
    }

    /** An honest reader of these tables, to be broken by its subclasses. */
    static class Reader implements TableReader {
        protected final SharedRules rules;

        Reader(SharedRules rules) {
            this.rules = rules;
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            return keys.stream()
                    .map(key -> rules.get(table, key).orElse(null))
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            return rules.partition(table, partitionKey).stream()
                    .filter(row -> row.getText("SK").startsWith(sortKeyPrefix))
                    .sorted(Comparator.comparing(row -> row.getText("SK"), Utf8.BYTE_ORDER))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
