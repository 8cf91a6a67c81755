package io.bluestar.testkit.cli;

import static io.bluestar.testkit.cli.Shell.bluestar;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReportCommandTest {
    @TempDir
    Path folder;

    private Path report;

    @BeforeEach
    void certify() {
        report = folder.resolve("conformance.json");
        bluestar(
                "certify",
                "--harness",
                MemoryCacheHarness.class.getName(),
                "--clause",
                "CACHE-01",
                "--report-dir",
                folder.toString());
    }

    @Test
    void a_report_is_as_it_was_written() {
        Shell verify = bluestar("verify-report", report.toString());

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out())
                .contains("conformance.json is unchanged: not certified")
                .contains("not forgery");
    }

    @Test
    void an_edit_is_noticed_wherever_it_is() throws IOException {
        String written = Files.readString(report);
        Path edited = Files.createDirectory(folder.resolve("edited")).resolve("conformance.json");
        Files.writeString(edited, written.replace("\"certified\" : false", "\"certified\" : true"));
        assertThat(edited).content().isNotEqualTo(written);

        Shell verify = bluestar("verify-report", report.toString(), edited.toString());

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(1);
        assertThat(verify.out()).contains(report + " is unchanged", edited + " was changed after it was written");
    }

    @Test
    void the_password_of_a_uri_where_a_file_belongs_is_not_repeated() {
        Shell verify = bluestar("verify-report", "http://user:hunter2@host/conformance.json");

        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.out() + verify.err()).contains("cannot read").doesNotContain("hunter2");
    }

    @Test
    void a_file_that_is_not_there_is_another_matter() {
        Shell verify = bluestar("verify-report", folder.resolve("none.json").toString());

        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.err()).contains("cannot read").contains("none.json");
    }
}
