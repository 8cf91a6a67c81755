package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.Table;
import java.util.List;

/**
 * Reads a partition from the prefix to the prefix and U+FFFF, as if that were the last character. Rows whose sort keys go
 * on with a supplementary character, such as an emoji, stand behind it and are missing.
 *
 * <p>Violates: "What was seeded is read at once", in "UTF-8 byte order, as DynamoDB has it".
 */
final class UpperBoundLosesSupplementary extends SharedTables {
    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        String last = sortKeyPrefix + Character.MAX_VALUE;
        return super.partition(operation, table, partitionKey, sortKeyPrefix).stream()
                .filter(row -> Utf8.BYTE_ORDER.compare(row.getText(Table.SORT_KEY), last) <= 0)
                .toList();
    }
}
