package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.rules.RowKey;

/**
 * Keeps partition keys in a column of 512 characters and cuts what is longer. Two payrolls whose ids are about as long as
 * they may be, and differ only at the end, share their rows.
 *
 * <p>Violates: "'Exact' holds for keys, paths, prefixes and ids alike"; "two clients would read each other's rules".
 */
final class CutsLongPartitionKeys extends SharedTables {
    private static final int COLUMN = 512;

    @Override
    RowKey place(RowKey key) {
        String partitionKey = key.partitionKey();
        return partitionKey.length() <= COLUMN ? key : new RowKey(partitionKey.substring(0, COLUMN), key.sortKey());
    }
}
