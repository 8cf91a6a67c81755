package io.bluestar.persistence.rules;

import io.bluestar.persistence.RuleDocument;

/** Where rows are stored: for seeding and for tests. */
@FunctionalInterface
public interface TableWriter {

    /**
     * Stores a row, replacing the whole of one with the same key.
     *
     * @param table where to
     * @param row a document with {@code PK} and {@code SK}
     * @throws IllegalArgumentException if it cannot be a row: see {@link Rows#checkStorable}
     */
    void put(Table table, RuleDocument row);
}
