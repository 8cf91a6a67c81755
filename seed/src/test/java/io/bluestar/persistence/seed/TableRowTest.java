package io.bluestar.persistence.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRowTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "99, 1, 99", "100, 1, 100", "101, 2, 1", "250, 3, 50"})
    void rows_are_divided_into_pieces_of_so_many(int count, int pieces, int last) {
        List<TableRow> rows = rows(count);
        List<List<TableRow>> chunks = TableRow.chunks(rows, 100);
        assertThat(chunks).hasSize(pieces);
        assertThat(chunks.stream().flatMap(List::stream)).containsExactlyElementsOf(rows);
        assertThat(chunks.stream().limit(Math.max(0, pieces - 1)))
                .allSatisfy(chunk -> assertThat(chunk).hasSize(100));
        assertThat(chunks.stream().skip(Math.max(0, pieces - 1)))
                .allSatisfy(chunk -> assertThat(chunk).hasSize(last));
    }

    @Test
    void pieces_of_a_bounded_size_hold_as_much_as_they_may() {
        List<TableRow> rows = rows(10);
        int size = rows.get(0).document().sizeInBytes();
        assertThat(TableRow.chunks(rows, 25, 4 * size)).extracting(List::size).containsExactly(4, 4, 2);
        assertThat(TableRow.chunks(rows, 3, 4 * size)).extracting(List::size).containsExactly(3, 3, 3, 1);
    }

    private static List<TableRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> RuleDocument.builder()
                        .put("PK", "P")
                        .put("SK", "S%03d".formatted(i))
                        .build())
                .map(document -> new TableRow(Table.CALCULATION_RULES, Rows.keyOf(document), document))
                .toList();
    }
}
