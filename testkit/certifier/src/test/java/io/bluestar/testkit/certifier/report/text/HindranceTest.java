package io.bluestar.testkit.certifier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HindranceTest {
    static List<ConformanceReport> reports() {
        return List.of(
                Reports.good(),
                Reports.mixed(),
                Reports.filtered(),
                Reports.of(List.of(), List.of()),
                Reports.of(List.of(Reports.nothingPassed()), List.of()),
                HostileReports.all());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_is_certified_exactly_when_nothing_prevents_it(ConformanceReport report) {
        assertThat(Hindrance.of(report).isEmpty()).isEqualTo(report.certified());
    }

    @Test
    void a_backend_that_could_not_be_run_and_a_broken_clause_are_named() {
        assertThat(Hindrance.of(Reports.mixed()))
                .extracting(Hindrance::text)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Redis could not be run: redis-server is not installed"),
                        second -> assertThat(second).startsWith("CACHE-02 does not hold: A value is there"));
    }

    @Test
    void clauses_that_nobody_asked_for_are_one_hindrance_not_one_each() {
        ConformanceReport report = Reports.filtered();
        SubjectReport subject = report.subjects().get(0);

        assertThat(subject.results()).anyMatch(result -> Hindrance.isLeftOut(report, result));
        assertThat(Hindrance.of(report))
                .extracting(Hindrance::text)
                .containsExactly("Only CACHE-01 ran; a certificate needs every clause: run again without --clause.");
    }
}
