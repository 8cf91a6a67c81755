package io.bluestar.persistence.seed;

import io.bluestar.persistence.rules.Table;
import java.util.List;

/**
 * What seeding did, or in a preview would do.
 *
 * @param preview whether nothing was stored
 * @param tables one for each of the eight tables
 */
public record SeedReport(boolean preview, List<TableReport> tables) {
    public SeedReport {
        tables = List.copyOf(tables);
    }

    /**
     * What became of a table.
     *
     * @param table which
     * @param name its name with the suffix
     * @param created whether it was missing and was created; in a preview, would be
     * @param rows its rows
     */
    public record TableReport(Table table, String name, boolean created, SeedCounts rows) {}

    /** The number of tables that were created. */
    public int tablesCreated() {
        return (int) tables.stream().filter(TableReport::created).count();
    }

    /** The rows of all tables. */
    public SeedCounts rows() {
        return tables.stream().map(TableReport::rows).reduce(SeedCounts.NONE, SeedCounts::plus);
    }
}
