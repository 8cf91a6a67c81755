package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import java.util.List;

/** Rows to arrange, and what to look at in rows that were read. */
public final class RuleRows {
    private RuleRows() {}

    /**
     * A row.
     *
     * @param namesAndValues the fields beside the keys: a name, its value, and so on
     */
    public static RuleDocument row(RowKey key, Object... namesAndValues) {
        RuleDocument.Builder row =
                RuleDocument.builder().put("PK", key.partitionKey()).put("SK", key.sortKey());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row.build();
    }

    /** As {@link #row(RowKey, Object...)}. */
    public static RuleDocument row(String partitionKey, String sortKey, Object... namesAndValues) {
        return row(new RowKey(partitionKey, sortKey), namesAndValues);
    }

    /** The sort keys of rows, in their order. */
    public static List<String> sortKeys(List<RuleDocument> rows) {
        return rows.stream().map(row -> row.getText("SK")).toList();
    }
}
