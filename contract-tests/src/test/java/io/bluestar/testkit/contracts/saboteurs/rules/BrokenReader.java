package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A reader that changes the keys it is asked for or the rows it answers. */
final class BrokenReader extends SharedRules.Reader {
    private final UnaryOperator<RowKey> keys;
    private final UnaryOperator<RuleDocument> rows;
    private final UnaryOperator<List<RuleDocument>> lists;

    private BrokenReader(
            SharedRules rules,
            UnaryOperator<RowKey> keys,
            UnaryOperator<RuleDocument> rows,
            UnaryOperator<List<RuleDocument>> lists) {
        super(rules);
        this.keys = keys;
        this.rows = rows;
        this.lists = lists;
    }

    static BrokenReader ofKeys(SharedRules rules, UnaryOperator<RowKey> keys) {
        return new BrokenReader(rules, keys, row -> row, list -> list);
    }

    static BrokenReader ofRows(SharedRules rules, UnaryOperator<RuleDocument> rows) {
        return new BrokenReader(rules, key -> key, rows, list -> list);
    }

    static BrokenReader ofLists(SharedRules rules, UnaryOperator<List<RuleDocument>> lists) {
        return new BrokenReader(rules, key -> key, row -> row, lists);
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> asked) {
        return super.firstOf(operation, table, asked.stream().map(keys).toList())
                .map(rows);
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        RowKey key = keys.apply(new RowKey(partitionKey, sortKeyPrefix));
        return lists.apply(super.partition(operation, table, key.partitionKey(), key.sortKey()).stream()
                .map(rows)
                .toList());
    }
}
