package io.bluestar.testkit.certifier.report.comparison;

import static io.bluestar.testkit.certifier.report.comparison.Comparisons.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void clauses_that_are_equal_are_counted_and_the_others_told() {
        Comparison mixed = Comparisons.mixed();

        assertThat(mixed.summary()).isEqualTo("3 of 4 clauses differ, 1 is equal");
        assertThat(ids(mixed.groups().get(0).differences())).containsExactly("CACHE-02", "CACHE-04", "CACHE-03");
        assertThat(ids(mixed.groups().get(0).rows(true)))
                .as("what only one knows stands where it stands there")
                .containsExactly("CACHE-01", "CACHE-02", "CACHE-04", "CACHE-03");
    }

    @Test
    void a_clause_that_a_report_does_not_know_is_told_apart_from_one_that_did_not_run() {
        Row row = Comparisons.mixed().groups().get(0).differences().get(1);

        assertThat(row.results().get(0)).isEmpty();
        assertThat(row.results().get(1).map(ClauseResult::outcome)).contains(Outcome.NOT_RUN);
    }

    @Test
    void a_promise_that_became_another_under_its_id_differs_though_it_passed_in_both() {
        ClauseSpec must = Comparisons.clause("CACHE-01");
        ClauseSpec should = ClauseSpec.should(must.id(), must.text())
                .why("Why.")
                .check("Look.")
                .since(1);

        Row row = new Row(
                should,
                List.of(
                        Optional.of(Comparisons.result(must, Outcome.PASSED)),
                        Optional.of(Comparisons.result(should, Outcome.PASSED))));

        assertThat(row.isWordedDifferently()).isTrue();
        assertThat(row.differs()).isTrue();
    }

    @Test
    void columns_are_called_what_tells_them_apart() {
        assertThat(labels(Comparisons.mixed()))
                .containsExactly("redis-server 6.2, kit 1.0", "redis-server 8.0, kit 1.1");
        assertThat(labels(cache("a.json", "Redis", "8.0", "1"), cache("b.json", "Memcached", "8.0", "1")))
                .containsExactly("Redis", "Memcached");
        assertThat(labels(cache("a.json", "Redis", "8.0", "1"), cache("b.json", "Redis", "8.0", "1")))
                .containsExactly("a.json", "b.json");
        assertThat(labels(cache("a.json", "Redis", "8.0", "1"), cache("a.json", "Redis", "8.0", "1")))
                .containsExactly("a.json #1", "a.json #2");
        assertThat(labels(
                        cache("a.json", "Redis", "8.0", "1"),
                        cache("b.json", "Redis", "8.0", "1"),
                        cache("b.json", "Caffeine", "JVM", "1")))
                .containsExactly("Redis, 8.0, a.json", "Redis, 8.0, b.json", "Caffeine, JVM");
        ComparedReport hostile = new ComparedReport("a.json", HostileReports.all());
        assertThat(labels(hostile, hostile)).doesNotHaveDuplicates().hasSize(2 * HostileReports.PAYLOADS.size());
    }

    @Test
    void backends_can_be_compared_with_themselves_alone() {
        ComparedReport before = report("a.json", "1")
                .backend(Protocol.CACHE, "good", "JVM", "CACHE-01=PASSED")
                .backend(Protocol.CACHE, "bad", "JVM", "CACHE-01=FAILED")
                .done();
        ComparedReport after = report("b.json", "1")
                .backend(Protocol.CACHE, "good", "JVM", "CACHE-01=PASSED")
                .backend(Protocol.CACHE, "bad", "JVM", "CACHE-01=FAILED")
                .done();

        assertThat(Comparison.of(List.of(before, after), Grouping.PROTOCOL).differs())
                .isTrue();
        Comparison byBackend = Comparison.of(List.of(before, after), Grouping.BACKEND);
        assertThat(byBackend.differs()).isFalse();
        assertThat(byBackend.groups())
                .extracting(Group::title)
                .containsExactly("CacheBackend: good", "CacheBackend: bad");
    }

    @Test
    void what_has_no_counterpart_differs() {
        ComparedReport before = report("a.json", "1")
                .backend(Protocol.CACHE, "cache", "JVM", "CACHE-01=PASSED")
                .backend(Protocol.FILES, "files", "JVM", "FILE-01=PASSED")
                .done();
        ComparedReport after = report("b.json", "1")
                .backend(Protocol.CACHE, "cache", "JVM", "CACHE-01=PASSED")
                .done();
        Comparison comparison = Comparison.of(List.of(before, after), Grouping.BACKEND);

        assertThat(comparison.differingClauses()).isZero();
        assertThat(comparison.gaps()).containsExactly("b.json has nothing under FileStore: files");
        assertThat(comparison.differs()).isTrue();
    }

    @Test
    void what_could_be_run_in_one_report_only_differs() {
        ConformanceReport good = Reports.good();
        ConformanceReport with = Reports.of(good.subjects(), Reports.mixed().unavailable());
        Comparison comparison =
                Comparison.of(List.of(new ComparedReport("a", good), new ComparedReport("b", with)), Grouping.PROTOCOL);

        assertThat(comparison.facts().stream().filter(Fact::differs))
                .singleElement()
                .isEqualTo(new Fact("Could not be run", List.of("nothing", "Redis")));
        assertThat(comparison.differs()).isTrue();
    }

    @Test
    void reports_of_different_protocols_cannot_be_compared() {
        Comparison comparison = Comparison.of(
                List.of(
                        cache("a.json", "Redis", "8.0", "1"),
                        report("b.json", "1")
                                .backend(Protocol.FILES, "files", "JVM", "FILE-01=PASSED")
                                .done()),
                Grouping.PROTOCOL);

        assertThat(comparison.isComparable()).isFalse();
    }

    private static ComparedReport cache(String file, String backend, String environment, String kit) {
        return report(file, kit)
                .backend(Protocol.CACHE, backend, environment, "CACHE-01=PASSED")
                .done();
    }

    private static List<String> labels(ComparedReport... reports) {
        return labels(Comparison.of(List.of(reports), Grouping.PROTOCOL));
    }

    private static List<String> labels(Comparison comparison) {
        return comparison.groups().get(0).columns().stream().map(Column::label).toList();
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(row -> row.clause().id()).toList();
    }
}
