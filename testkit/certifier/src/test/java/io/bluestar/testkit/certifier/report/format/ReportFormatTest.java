package io.bluestar.testkit.certifier.report.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
    @Test
    void each_form_has_its_file() {
        assertThat(Arrays.stream(ReportFormat.values()).map(ReportFormat::fileName))
                .containsExactly("conformance.json", "conformance.html", "conformance.md", "junit.xml", "badge.svg");
    }

    @ParameterizedTest
    @EnumSource
    void a_report_replaces_the_former_one_and_leaves_nothing_beside_it(ReportFormat format, @TempDir Path folder)
            throws IOException {
        Path reports = folder.resolve("new/reports");
        format.write(Reports.mixed(), reports);
        Path file = format.write(Reports.good(), reports);

        assertThat(file).isEqualTo(reports.resolve(format.fileName())).hasContent(format.render(Reports.good()));
        assertThat(reports.toFile().list()).containsExactly(format.fileName());
    }

    @ParameterizedTest
    @EnumSource
    void what_no_file_can_hold_does_not_keep_a_report_from_being_written(ReportFormat format, @TempDir Path folder)
            throws IOException {
        Path file = format.write(HostileReports.all(), folder);

        assertThat(Files.readString(file)).isEqualTo(format.render(HostileReports.all()));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_cannot_be_replaced_is_an_error_and_leaves_nothing_beside_it(
            ReportFormat format, @TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve(format.fileName()).resolve("taken"));

        assertThatThrownBy(() -> format.write(Reports.good(), folder)).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactly(format.fileName());
    }

    @ParameterizedTest
    @EnumSource
    void a_folder_that_cannot_be_made_is_an_error(ReportFormat format, @TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> format.write(Reports.good(), file)).isInstanceOf(IOException.class);
    }
}
