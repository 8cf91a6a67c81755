package io.bluestar.testkit.contracts.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns of text below each other. */
final class Table {
    private Table() {}

    static String of(List<String[]> rows) {
        int columns = rows.get(0).length;
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> row[column].length())
                        .max()
                        .orElseThrow())
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, columns)
                        .mapToObj(column -> row[column] + " ".repeat(widths[column] - row[column].length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
