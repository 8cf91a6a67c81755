package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the rows of all tables in one, since their keys seem to tell them apart. A row is found in tables that it was not
 * stored in, and replaces a row of another table with the same keys.
 *
 * <p>Violates: "Missing → an empty document or list"; "Tables and keys stay those of the reference".
 */
final class TablesInOne extends SharedTables {
    private static final Table ONE = Table.AGENT_CONFIG;

    @Override
    public void put(Table table, RuleDocument row) {
        super.put(ONE, row);
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return super.firstOf(operation, ONE, keys);
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        return super.partition(operation, ONE, partitionKey, sortKeyPrefix);
    }
}
