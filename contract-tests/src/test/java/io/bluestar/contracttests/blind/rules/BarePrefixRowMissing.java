package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import java.util.List;

/**
 * Asks for sort keys greater than the prefix, not for those from the prefix on. A row whose sort key is no more than
 * {@code STEP#}, {@code RULE#} or {@code HOLD#} is missing.
 *
 * <p>Violates: "rows whose sort key begins with STEP#, RULE#, HOLD# are returned by the three lists".
 */
final class BarePrefixRowMissing extends SharedTables {
    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        return super.partition(operation, table, partitionKey, sortKeyPrefix).stream()
                .filter(row -> !row.getText(Table.SORT_KEY).equals(sortKeyPrefix))
                .toList();
    }
}
