package io.bluestar.testkit.certifier.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.comparison.ComparedReport;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.comparison.Comparisons;
import io.bluestar.testkit.certifier.report.comparison.Grouping;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    private static final String RULE = "-".repeat(100) + "\n";

    @Test
    void what_differs_stands_by_numbered_columns() {
        assertThat(new ComparisonTable(Style.PLAIN, false).render(Comparisons.mixed()))
                .isEqualTo("""

                        Kit differs
                          1.0 in old/conformance.json
                          1.1 in new/conformance.json

                        Servers differs
                          redis-server 6.2 in old/conformance.json
                          redis-server 8.0 in new/conformance.json

                        CacheBackend | 3 of 4 clauses differ, 1 is equal
                        1    redis-server 6.2, kit 1.0: not certified, 2 passed, 1 failed
                        2    redis-server 8.0, kit 1.1: not certified, 2 passed, 1 not supported, 1 not run
                        """ + " ".repeat(94) + "1    2\n" + RULE
                        + row("CACHE-02", "X    +") + row("CACHE-04", "|    o") + row("CACHE-03", "+    -") + """

                        + passed   X failed   - not supported   o not run   | not in its contract

                        3 of 4 clauses differ, 1 is equal.
                        """);
    }

    private static String row(String id, String signs) {
        String promise = id + "  The promise of " + id + ".";
        return promise + " ".repeat(94 - promise.length()) + signs + "\n";
    }

    @Test
    void clauses_that_are_equal_are_shown_on_demand() {
        assertThat(new ComparisonTable(Style.PLAIN, false).render(Comparisons.mixed()))
                .doesNotContain("CACHE-01");
        assertThat(new ComparisonTable(Style.PLAIN, true).render(Comparisons.mixed()))
                .contains(row("CACHE-01", "+    +"));
    }

    @Test
    void promises_that_are_not_the_same_are_told() {
        assertThat(new ComparisonTable(Style.PLAIN, false).render(Comparisons.worded()))
                .contains("CACHE-01  * A key that was never set reads as empty.")
                .contains("* The reports mean different promises by this id");
    }

    @Test
    void more_columns_than_a_line_holds_make_a_second_table_and_hostile_names_stay_in_their_line() {
        Comparison hostile = Comparison.of(
                List.of(new ComparedReport("a\n\u001B[31m.json", HostileReports.all())), Grouping.PROTOCOL);

        String table = new ComparisonTable(new Style(false, true), true).render(hostile);

        assertThat(table).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
        assertThat(table.lines().filter(line -> line.strip().matches("1( +\\d+){9}")))
                .hasSize(1);
        assertThat(table.lines().filter(line -> line.strip().matches("11 +12 +13")))
                .hasSize(1);
    }
}
