package io.bluestar.testkit.cli;

import static io.bluestar.testkit.cli.Shell.bluestar;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertifyFormatsTest {
    /** How each form says that nothing is certified. */
    private static final Map<String, String> VERDICT = Map.of(
            "conformance.json", "\"certified\" : false",
            "conformance.html", "Not certified",
            "conformance.md", "# BlueStar conformance: not certified",
            "junit.xml", "<failure ",
            "badge.svg", "not certified");

    @TempDir
    Path folder;

    @Test
    void every_form_is_written_and_none_holds_a_secret() throws IOException {
        Shell certify = certify(CertifyCommandTest.Talkative.class);

        assertThat(certify.exitCode()).isEqualTo(ExitCode.NOT_CERTIFIED);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "conformance.json", "conformance.html", "conformance.md", "junit.xml", "badge.svg");
        for (String file : folder.toFile().list()) {
            assertThat(certify.out()).contains("Report: " + folder.resolve(file));
            assertThat(Files.readString(folder.resolve(file)))
                    .contains(VERDICT.get(file))
                    .doesNotContain("tell-nobody");
        }
        assertThat(Files.readString(folder.resolve("conformance.html"))).contains("@localhost does not answer");
    }

    @Test
    void the_forms_can_be_chosen() {
        Shell certify = certify(MemoryCacheHarness.class, "--format", "badge,JSON", "--clause", "CACHE-01");

        assertThat(certify.exitCode()).isEqualTo(ExitCode.NOT_CERTIFIED);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("conformance.json", "badge.svg");
    }

    @Test
    void a_form_that_there_is_not_is_refused() {
        Shell certify = certify(MemoryCacheHarness.class, "--format", "pdf");

        assertThat(certify.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(certify.err()).contains("--format", "pdf");
        assertThat(folder).isEmptyDirectory();
    }

    private Shell certify(Class<?> harness, String... more) {
        String[] arguments = new String[5 + more.length];
        arguments[0] = "certify";
        arguments[1] = "--harness";
        arguments[2] = harness.getName();
        arguments[3] = "--report-dir";
        arguments[4] = folder.toString();
        System.arraycopy(more, 0, arguments, 5, more.length);
        return bluestar(arguments);
    }
}
