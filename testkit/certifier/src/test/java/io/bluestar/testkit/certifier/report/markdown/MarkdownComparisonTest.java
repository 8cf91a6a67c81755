package io.bluestar.testkit.certifier.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.comparison.ComparedReport;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.comparison.Comparisons;
import io.bluestar.testkit.certifier.report.comparison.Grouping;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownComparisonTest {

    @Test
    void what_differs_stands_in_tables() {
        assertThat(MarkdownComparison.render(Comparisons.mixed(), false)).isEqualTo("""
                # BlueStar comparison: 3 of 4 clauses differ, 1 is equal

                | | `old/conformance.json` | `new/conformance.json` |
                |---|---|---|
                | Kit | `1.0` | `1.1` |
                | Servers | `redis-server 6.2` | `redis-server 8.0` |

                The same in each: Contract, Clause set, Clauses, Effort, Seed, JVM, Operating system, Could not be run.

                ## CacheBackend

                3 of 4 clauses differ, 1 is equal.

                | clause | | `redis-server 6.2, kit 1.0` | `redis-server 8.0, kit 1.1` |
                |---|---|---|---|
                | | | not certified: 2 passed, 1 failed | not certified: 2 passed, 1 not supported, 1 not run |
                | CACHE-02 | The promise of CACHE-02. | ✗ FAILED | ✓ PASSED |
                | CACHE-04 | The promise of CACHE-04. | *not in its contract* | ? NOT\\_RUN |
                | CACHE-03 | The promise of CACHE-03. | ✓ PASSED | – NOT\\_SUPPORTED |
                """);
    }

    @Test
    void clauses_that_are_equal_are_shown_on_demand() {
        assertThat(MarkdownComparison.render(Comparisons.mixed(), true))
                .contains("| CACHE-01 | The promise of CACHE-01. | ✓ PASSED | ✓ PASSED |")
                .contains("| JVM | `Java 17.0.15, Acme` | `Java 17.0.15, Acme` |");
    }

    @Test
    void promises_that_are_not_the_same_are_told() {
        assertThat(MarkdownComparison.render(Comparisons.worded(), false))
                .contains("| CACHE-01 | A key that was never set reads as empty."
                        + " *Not all reports mean this promise by the id.* | ✓ PASSED | ✓ PASSED |");
    }

    @ParameterizedTest
    @FieldSource("io.bluestar.testkit.certifier.report.HostileReports#PAYLOADS")
    void every_row_has_the_cells_of_its_head_whatever_a_backend_or_a_file_is_called(String payload) {
        assertThat(lines(payload)).isEqualTo(lines("plain"));
    }

    /** How many unescaped bars each line has. */
    private static List<Long> lines(String name) {
        ComparedReport report = new ComparedReport(name, HostileReports.of(name));
        return MarkdownComparison.render(Comparison.of(List.of(report, report), Grouping.BACKEND), true)
                .lines()
                .map(line ->
                        line.replace("\\|", "").chars().filter(c -> c == '|').count())
                .toList();
    }
}
