package io.bluestar.testkit.certifier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.certifier.report.SubjectReport;
import org.junit.jupiter.api.Test;

class ReproductionTest {
    @Test
    void the_command_names_harness_clause_contract_effort_and_seed() {
        ConformanceReport report = Reports.mixed();
        SubjectReport subject = report.subjects().get(0);

        assertThat(Reproduction.of(report, subject, subject.results().get(1)))
                .isEqualTo("bluestar certify --harness com.acme.MemoryHarness --classpath … --contract 1 --effort quick"
                        + " --seed 4711 --clause CACHE-02");
    }

    @Test
    void a_class_name_is_one_word_for_a_shell() {
        ConformanceReport report = HostileReports.of("Outer$(touch x)'s");

        assertThat(Reproduction.of(report, report.subjects().get(0)))
                .startsWith("bluestar certify --harness 'Outer$(touch x)'\\''s' --classpath");
    }
}
