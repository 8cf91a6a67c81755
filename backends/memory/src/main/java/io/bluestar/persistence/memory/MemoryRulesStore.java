package io.bluestar.persistence.memory;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableRulesStore;
import io.bluestar.persistence.rules.TableWriter;

/** Rules in memory, for any number of threads: what was put is read at once. */
public final class MemoryRulesStore extends TableRulesStore implements TableWriter {
    private final MemoryTables tables;

    /** A store whose tables are empty. */
    public MemoryRulesStore() {
        this(new MemoryTables());
    }

    private MemoryRulesStore(MemoryTables tables) {
        super(tables, "in-memory rules store");
        this.tables = tables;
    }

    /**
     * Stores a row, replacing the whole of one with the same key.
     *
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the row has no proper {@code PK} and {@code SK}, or more than 400 KiB
     * @throws IllegalStateException after {@link #close()}
     */
    @Override
    public void put(Table table, RuleDocument row) {
        tables.put(table, row);
    }
}
