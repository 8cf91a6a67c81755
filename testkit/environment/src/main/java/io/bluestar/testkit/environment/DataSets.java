package io.bluestar.testkit.environment;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedEntry;
import io.bluestar.persistence.seed.SeedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several data sets as one: where two have the same row, file or entry, the later one's is taken. */
final class DataSets {
    private DataSets() {}

    static DataSet union(List<String> namesOrFolders) {
        DataSet.Builder union = DataSet.builder(String.join(" + ", namesOrFolders));
        List<DataSet> dataSets = namesOrFolders.stream().map(DataSet::find).toList();
        for (Table table : Table.values()) {
            Map<RowKey, RuleDocument> rows = new LinkedHashMap<>();
            dataSets.forEach(dataSet -> dataSet.rows(table).forEach(row -> rows.put(Rows.keyOf(row), row)));
            rows.values().forEach(row -> union.row(table, row));
        }
        Map<String, SeedFile> files = new LinkedHashMap<>();
        Map<String, SeedEntry> entries = new LinkedHashMap<>();
        for (DataSet dataSet : dataSets) {
            dataSet.files().forEach(file -> files.put(file.path(), file));
            dataSet.entries().forEach(entry -> entries.put(entry.key(), entry));
        }
        files.values().forEach(union::file);
        entries.values().forEach(union::entry);
        return union.build();
    }
}
