package io.bluestar.testkit.certifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.format.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Leaves reports to look at in {@code target/sample-reports}. */
class SampleReportsTest {
    private static final Path FOLDER = Path.of("target", "sample-reports");

    @Test
    void there_are_reports_to_look_at() throws IOException {
        SampleReports.write(FOLDER);

        for (String sample : new String[] {"certified", "mixed", "hostile"}) {
            assertThat(FOLDER.resolve(sample).toFile().list())
                    .containsExactlyInAnyOrder(Arrays.stream(ReportFormat.values())
                            .map(ReportFormat::fileName)
                            .toArray(String[]::new));
            assertThat(ConformanceFile.verify(FOLDER.resolve(sample).resolve("conformance.json"))
                            .isUnchanged())
                    .isTrue();
        }
        assertThat(SampleReports.certified().certified()).isTrue();
        assertThat(SampleReports.mixed().certified()).isFalse();
    }
}
