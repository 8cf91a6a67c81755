package io.bluestar.persistence.seed;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import java.util.ArrayList;
import java.util.List;

/** A row and the table that it belongs to. */
record TableRow(Table table, RowKey key, RuleDocument document) {

    static List<TableRow> of(DataSet dataSet) {
        List<TableRow> rows = new ArrayList<>(dataSet.rowCount());
        for (Table table : Table.values()) {
            for (RuleDocument document : dataSet.rows(table)) {
                rows.add(new TableRow(table, Rows.keyOf(document), document));
            }
        }
        return rows;
    }

    static List<List<TableRow>> chunks(List<TableRow> rows, int size) {
        List<List<TableRow>> chunks = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += size) {
            chunks.add(rows.subList(start, Math.min(start + size, rows.size())));
        }
        return chunks;
    }
}
