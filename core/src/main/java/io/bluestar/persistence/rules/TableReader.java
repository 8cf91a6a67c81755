package io.bluestar.persistence.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import java.util.List;
import java.util.Optional;

/**
 * The two reads that a rules store needs of its tables. Both are consistent: they see what was stored before they were
 * called. Implementations are thread-safe and report failures as {@link RulesStoreException}; arguments were checked
 * before.
 */
public interface TableReader extends AutoCloseable {

    /**
     * The first of the rows that exists, in the order of the keys; all are asked for in one round trip.
     *
     * @param operation the method of the rules store, for messages
     * @param table where the rows are
     * @param keys one or two keys, no two equal
     */
    Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys);

    /**
     * All rows of a partition whose sort keys begin with a prefix, ascending by sort key in UTF-8 byte order, however many.
     *
     * @param operation the method of the rules store, for messages
     * @param table where the rows are
     * @param partitionKey the partition
     * @param sortKeyPrefix what the sort keys begin with
     */
    List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix);

    /** The name of a table as messages show it: with its suffix where there is one. */
    default String nameOf(Table table) {
        return table.baseName();
    }

    /** Releases what this reader itself opened. Called once. */
    @Override
    void close();
}
