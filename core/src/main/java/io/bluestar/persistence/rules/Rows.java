package io.bluestar.persistence.rules;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import java.util.Objects;

/**
 * What makes a document a row: text keys, and a size, within DynamoDB's limits.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">quotas of DynamoDB</a>
 */
public final class Rows {
    /** The size of the largest row, as {@link RuleDocument#sizeInBytes()} counts: 400 KiB, keys included. */
    public static final int LARGEST = 400 << 10;

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

    /**
     * Refuses a document that cannot be stored as a row. A row that is read may be larger as a document than it is as a
     * row, as {@link RuleDocument} says.
     *
     * @return its key
     * @throws IllegalArgumentException if it has no proper key, as {@link #keyOf} says, or more than {@value #LARGEST} bytes
     */
    public static RowKey checkStorable(RuleDocument row) {
        RowKey key = keyOf(row);
        int size = row.sizeInBytes();
        if (size > LARGEST) {
            throw new IllegalArgumentException("the row " + quote(key.toString()) + " has " + size
                    + " bytes, as DynamoDB counts, more than the " + LARGEST + " of a row");
        }
        return key;
    }

    private static String key(RuleDocument row, String name, int longest) {
        if (!row.has(name)) {
            throw new IllegalArgumentException(
                    "the row has no " + name + ", only " + quote(String.join(", ", row.names())));
        }
        if (!(row.get(name) instanceof String key)) {
            throw new IllegalArgumentException("the row's " + name + " is no text: " + quote("" + row.get(name)));
        }
        if (key.isEmpty() || Utf8.isLongerThan(longest, key)) {
            throw new IllegalArgumentException(
                    "the row's " + name + " has " + Utf8.length(key) + " UTF-8 bytes, not 1 to " + longest);
        }
        return key;
    }
}
