package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness.Attribute;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The tables of a DynamoDB, and what it answers to the requests of rules stores. */
final class FakeDynamoDb {
    private static final int PAGE = 1 << 20;

    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::partitionKey).thenComparing(RowKey::sortKey, Utf8.BYTE_ORDER);

    private final Map<Table, NavigableMap<RowKey, Item>> tables = new ConcurrentHashMap<>();

    /**
     * A stored row.
     *
     * @param row what JSON has too
     * @param attributes what only DynamoDB has, by name
     */
    record Item(RuleDocument row, Map<String, Attribute> attributes) {}

    /**
     * What a query answers.
     *
     * @param items the rows
     * @param lastKey where to go on; empty at the end
     */
    record Page(List<Item> items, Optional<RowKey> lastKey) {}

    /** The server's word for a request that it does not take. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    void put(Table table, RuleDocument row, Map<String, Attribute> attributes) {
        table(table).put(Rows.keyOf(row), new Item(row, attributes));
    }

    Optional<Item> getItem(Table table, RowKey key) {
        return Optional.ofNullable(table(table).get(key));
    }

    /** The rows that there are of several keys, in any order. */
    List<Item> batchGetItem(Table table, List<RowKey> keys) {
        Set<RowKey> different = new HashSet<>(keys);
        if (different.size() < keys.size()) {
            throw new Refused("Provided list of item keys contains duplicates");
        }
        return different.stream()
                .map(table(table)::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The rows of a partition whose sort keys begin with a prefix, a page of them. */
    Page query(Table table, RowKey prefix, Optional<RowKey> after, int limit) {
        List<Item> left = table(table).tailMap(after.orElse(prefix), after.isEmpty()).entrySet().stream()
                .takeWhile(row -> row.getKey().partitionKey().equals(prefix.partitionKey())
                        && row.getKey().sortKey().startsWith(prefix.sortKey()))
                .map(Map.Entry::getValue)
                .toList();
        int count = 0;
        for (int size = 0; count < Math.min(left.size(), limit) && size <= PAGE; count++) {
            size += left.get(count).row().toJson().length();
        }
        return new Page(
                left.subList(0, count),
                count < left.size() ? Optional.of(Rows.keyOf(left.get(count - 1).row())) : Optional.empty());
    }

    private NavigableMap<RowKey, Item> table(Table table) {
        return tables.computeIfAbsent(table, name -> new ConcurrentSkipListMap<>(ORDER));
    }
}
