package io.bluestar.testkit.certifier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.MemoryHarness;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.certifier.report.SubjectReport;
import org.junit.jupiter.api.Test;

class ReproductionTest {
    @Test
    void the_command_names_harness_clause_contract_effort_and_seed() {
        ConformanceReport report = Reports.mixed();
        SubjectReport subject = report.subjects().get(0);

        assertThat(Reproduction.of(report, subject, subject.results().get(1)))
                .isEqualTo("bluestar certify --harness com.acme.MemoryHarness --classpath … --protocol CACHE"
                        + " --report-dir again --contract 1 --effort quick --seed 4711 --clause CACHE-02");
    }

    @Test
    void after_several_runs_the_command_makes_as_many() {
        ConformanceReport report = Reports.ofThreeRuns(Reports.mixed());

        assertThat(Reproduction.of(report, report.subjects().get(0))).endsWith(" --seed 4711 --repeat 3");
    }

    @Test
    void a_harness_on_the_class_path_of_the_kit_needs_no_other() {
        ConformanceReport report = HostileReports.of(MemoryHarness.class.getName());

        assertThat(Reproduction.of(report, report.subjects().get(0)))
                .startsWith("bluestar certify --harness " + MemoryHarness.class.getName() + " --protocol CACHE ");
    }

    @Test
    void what_is_not_claimed_is_not_worth_running_again() {
        SubjectReport subject = Reports.mixed().subjects().get(0);

        assertThat(subject.results())
                .filteredOn(result -> !Reproduction.tellsMore(result))
                .isNotEmpty()
                .allMatch(result -> !result.claimed()
                        && (result.outcome() == Outcome.NOT_RUN || result.outcome() == Outcome.NOT_SUPPORTED));
    }

    @Test
    void a_class_name_is_one_word_for_a_shell() {
        ConformanceReport report = HostileReports.of("Outer$(touch x)'s");

        assertThat(Reproduction.of(report, report.subjects().get(0)))
                .startsWith("bluestar certify --harness 'Outer$(touch x)'\\''s' --classpath");
    }
}
