package io.bluestar.persistence.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import java.util.Objects;

/** What makes a document a row: text keys within DynamoDB's limits. */
public final class Rows {
    private static final int LONGEST_PARTITION_KEY = 2_048;
    private static final int LONGEST_SORT_KEY = 1_024;

    private Rows() {}

    /**
     * The key of a row.
     *
     * @param row a document whose {@code PK} is text of 1 to 2,048 and whose {@code SK} is text of 1 to 1,024 UTF-8 bytes
     * @throws IllegalArgumentException if either is missing, no text, empty or too long
     */
    public static RowKey keyOf(RuleDocument row) {
        Objects.requireNonNull(row, "row must not be null");
        return new RowKey(
                key(row, Table.PARTITION_KEY, LONGEST_PARTITION_KEY), key(row, Table.SORT_KEY, LONGEST_SORT_KEY));
    }

    private static String key(RuleDocument row, String name, int longest) {
        if (!row.has(name)) {
            throw new IllegalArgumentException("the row has no " + name + ": " + row.names());
        }
        if (!(row.get(name) instanceof String key)) {
            throw new IllegalArgumentException("the row's " + name + " is no text: " + row.get(name));
        }
        if (key.isEmpty() || Utf8.length(key) > longest) {
            throw new IllegalArgumentException(
                    "the row's " + name + " has " + Utf8.length(key) + " UTF-8 bytes, not 1 to " + longest);
        }
        return key;
    }
}
