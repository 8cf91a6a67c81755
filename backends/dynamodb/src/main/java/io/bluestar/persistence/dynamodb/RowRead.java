package io.bluestar.persistence.dynamodb;

import io.bluestar.persistence.RulesStoreException;

/**
 * What is being read, for messages.
 *
 * @param operation the method of the rules store
 * @param tableName the table's name with its suffix
 * @param key the row, rows or partition
 */
record RowRead(String operation, String tableName, String key) {

    RulesStoreException failed(String detail, Throwable cause) {
        return new RulesStoreException(operation, tableName + " " + key, detail, cause);
    }
}
