package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the whole partition by pages of 1 MB, filters each by the prefix, and takes an empty one for the end. Rows behind a
 * page full of other rows are missing.
 *
 * <p>Violates: "A partition larger than one DynamoDB page (1 MB) comes back whole".
 */
final class PageWithoutMatchEndsRead extends SharedTables {
    private static final long PAGE_BYTES = 1 << 20;

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        List<RuleDocument> found = new ArrayList<>();
        long bytes = 0;
        int foundBefore = 0;
        for (RuleDocument row : super.partition(operation, table, partitionKey, "")) {
            if (bytes >= PAGE_BYTES) {
                if (found.size() == foundBefore) {
                    return found;
                }
                bytes = 0;
                foundBefore = found.size();
            }
            bytes += Utf8.length(row.toJson());
            if (row.getText(Table.SORT_KEY).startsWith(sortKeyPrefix)) {
                found.add(row);
            }
        }
        return found;
    }
}
