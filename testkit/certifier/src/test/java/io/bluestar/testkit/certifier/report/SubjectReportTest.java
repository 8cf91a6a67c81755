package io.bluestar.testkit.certifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectReportTest {
    @Test
    void nothing_that_passed_is_nothing_to_certify() {
        SubjectReport good = Reports.good().subjects().get(0);
        assertThat(good.certified()).isTrue();

        assertThat(with(good, List.of()).certified()).isFalse();
        List<ClauseResult> unclaimed = good.results().stream()
                .map(result -> new ClauseResult(
                        result.clause(),
                        Outcome.NOT_RUN,
                        "not claimed",
                        false,
                        result.duration(),
                        "",
                        Optional.empty(),
                        List.of()))
                .toList();
        assertThat(with(good, unclaimed).certified()).isFalse();
    }

    private static SubjectReport with(SubjectReport report, List<ClauseResult> results) {
        return new SubjectReport(
                report.protocol(),
                report.backend(),
                report.environment(),
                report.harness(),
                report.capabilities(),
                report.profiles(),
                report.duration(),
                results,
                report.strayFailures());
    }
}
