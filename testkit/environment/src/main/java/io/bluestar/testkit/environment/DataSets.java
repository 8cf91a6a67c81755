package io.bluestar.testkit.environment;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedEntry;
import io.bluestar.persistence.seed.SeedFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Several data sets as one: where two have the same row, file or entry, the later one's is taken. */
final class DataSets {
    private final Map<Table, Map<RowKey, RuleDocument>> rows = new EnumMap<>(Table.class);
    private final Map<String, SeedFile> files = new LinkedHashMap<>();
    private final Map<String, SeedEntry> entries = new LinkedHashMap<>();

    void add(DataSet dataSet) {
        for (Table table : Table.values()) {
            dataSet.rows(table).forEach(row -> row(table, row));
        }
        dataSet.files().forEach(this::file);
        dataSet.entries().forEach(this::entry);
    }

    void row(Table table, RuleDocument row) {
        rows.computeIfAbsent(table, t -> new LinkedHashMap<>()).put(Rows.checkStorable(row), row);
    }

    void file(SeedFile file) {
        files.put(file.path(), file);
    }

    void entry(SeedEntry entry) {
        entries.put(entry.key(), entry);
    }

    DataSet union() {
        DataSet.Builder union = DataSet.builder("of a test");
        rows.forEach((table, byKey) -> byKey.values().forEach(row -> union.row(table, row)));
        files.values().forEach(union::file);
        entries.values().forEach(union::entry);
        return union.build();
    }
}
