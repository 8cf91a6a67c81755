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

    /** The rows in pieces of so many, but for the last. */
    static List<List<TableRow>> chunks(List<TableRow> rows, int most) {
        List<List<TableRow>> chunks = new ArrayList<>();
        for (int start = 0; start < rows.size(); start += most) {
            chunks.add(rows.subList(start, Math.min(start + most, rows.size())));
        }
        return chunks;
    }

    /**
     * The rows in pieces of a bounded size.
     *
     * @param most how many rows a piece may have
     * @param mostBytes how many bytes they may have together, as {@link RuleDocument#sizeInBytes()} counts; at least as many
     *     as any row has
     */
    static List<List<TableRow>> chunks(List<TableRow> rows, int most, int mostBytes) {
        List<List<TableRow>> chunks = new ArrayList<>();
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < rows.size(); i++) {
            int size = rows.get(i).document().sizeInBytes();
            if (i - start == most || bytes + size > mostBytes) {
                chunks.add(rows.subList(start, i));
                start = i;
                bytes = 0;
            }
            bytes += size;
        }
        if (start < rows.size()) {
            chunks.add(rows.subList(start, rows.size()));
        }
        return chunks;
    }
}
