package io.bluestar.persistence.rules;

import java.util.Objects;

/**
 * The primary key of a row.
 *
 * @param partitionKey the value of {@code PK}
 * @param sortKey the value of {@code SK}
 */
public record RowKey(String partitionKey, String sortKey) {
    public RowKey {
        Objects.requireNonNull(partitionKey, "partitionKey must not be null");
        Objects.requireNonNull(sortKey, "sortKey must not be null");
    }

    @Override
    public String toString() {
        return partitionKey + " / " + sortKey;
    }
}
