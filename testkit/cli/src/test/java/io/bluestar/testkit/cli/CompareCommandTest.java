package io.bluestar.testkit.cli;

import static io.bluestar.testkit.cli.Shell.bluestar;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import io.bluestar.testkit.cli.bundled.MemoryFilesHarness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    static Path reports;

    @TempDir
    Path folder;

    private static String memory;
    private static String talkative;
    private static String files;

    @BeforeAll
    static void certify() {
        memory = certified("memory", MemoryCacheHarness.class, "CACHE-0*");
        talkative = certified("talkative", CertifyCommandTest.Talkative.class, "CACHE-0*");
        files = certified("files", MemoryFilesHarness.class, "FILE-01");
    }

    private static String certified(String name, Class<?> harness, String clauses) {
        Path folder = reports.resolve(name);
        Shell certify = bluestar(
                "certify",
                "--harness",
                harness.getName(),
                "--clause",
                clauses,
                "--seed",
                "1",
                "--format",
                "json",
                "--report-dir",
                folder.toString());
        assertThat(certify.exitCode()).as(certify.err()).isEqualTo(ExitCode.NOT_CERTIFIED);
        return folder.resolve("conformance.json").toString();
    }

    @Test
    void what_differs_is_told_and_is_no_failure() {
        Shell compare = bluestar("compare", memory, talkative);

        assertThat(compare.exitCode()).as(compare.err()).isZero();
        assertThat(compare.out())
                .contains("1    in-memory cache", "2    talkative cache", "CACHE-01  ")
                .containsPattern("\\d+ of \\d+ clauses differ, \\d+ are equal\\.\n$")
                .doesNotContain("tell-nobody");
    }

    @Test
    void the_exit_code_tells_on_demand_whether_something_differs() {
        assertThat(bluestar("compare", "--exit-code", memory, talkative).exitCode())
                .isEqualTo(1);
        assertThat(bluestar("compare", "--exit-code", "--by", "backend", memory, memory)
                        .exitCode())
                .isZero();
    }

    @Test
    void nothing_is_written_unless_it_is_asked_for() {
        assertThat(bluestar("compare", memory, talkative).out()).doesNotContain("Comparison: ");

        Shell compare = bluestar("compare", memory, talkative, "--report-dir", folder.toString());

        assertThat(compare.out()).contains("Comparison: " + folder.resolve("comparison.html"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("comparison.html", "comparison.md");
        assertThat(folder.resolve("comparison.html"))
                .content()
                .contains("talkative cache", "localhost does not answer");
    }

    @Test
    void the_form_can_be_chosen() {
        bluestar("compare", memory, talkative, "--format", "Markdown", "--report-dir", folder.toString());

        assertThat(folder.toFile().list()).containsExactly("comparison.md");
    }

    @Test
    void clauses_that_are_equal_are_shown_with_all() {
        assertThat(bluestar("compare", memory, memory).out()).doesNotContain("CACHE-01");
        assertThat(bluestar("compare", memory, memory, "--all").out()).contains("CACHE-01");
    }

    @Test
    void reports_of_different_protocols_cannot_be_compared() {
        Shell compare = bluestar("compare", memory, files);

        assertThat(compare.exitCode()).isEqualTo(2);
        assertThat(compare.err()).contains("no protocol has two backends", "name reports of the same protocol");
        assertThat(bluestar("compare", memory).err()).contains("in this report");
        assertThat(bluestar("compare", "--by", "backend", memory, talkative).err())
                .contains("no backend is in two of the reports", "--by protocol");
    }

    @Test
    void a_report_that_was_changed_or_is_not_there_is_named_with_the_others() throws IOException {
        Path edited = folder.resolve("edited.json");
        Files.writeString(edited, Files.readString(Path.of(memory)).replace("in-memory", "out-of-memory"));

        Shell compare = bluestar("compare", memory, edited.toString(), folder + "/none.json", folder.toString());

        assertThat(compare.exitCode()).isEqualTo(2);
        assertThat(compare.out()).isEmpty();
        assertThat(compare.err().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains(edited + " was changed", "get it anew"),
                        second -> assertThat(second).contains("none.json", "name the conformance.json"),
                        third -> assertThat(third).contains("cannot read " + folder));
    }

    @Test
    void what_cannot_be_written_is_told() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        Shell compare = bluestar("compare", memory, talkative, "--report-dir", file.toString());

        assertThat(compare.exitCode()).isEqualTo(2);
        assertThat(compare.err()).contains("cannot write", "a-file");
    }

    @Test
    void whatever_the_arguments_are_they_end_with_an_exit_code_and_a_visible_reason() {
        List<List<String>> hostile = new ArrayList<>(List.of(
                List.of(),
                List.of("--by", "colour", memory),
                List.of("--format", "pdf", memory, memory),
                List.of("--format", "", memory, memory),
                List.of("--report-dir"),
                List.of("--exit-code=maybe", memory, memory),
                List.of("--unknown", memory),
                List.of("http://user:tell-nobody@host/conformance.json"),
                List.of("-http://user:tell-nobody@host"),
                List.of("no\u0000such", memory),
                List.of("\u001B[31mred\u202E.json"),
                List.of("x".repeat(100_000)),
                List.of("")));
        for (List<String> arguments : hostile) {
            List<String> all = new ArrayList<>(List.of("compare"));
            all.addAll(arguments);

            Shell compare = bluestar(all.toArray(String[]::new));

            assertThat(compare.exitCode()).as("%s", arguments).isEqualTo(2);
            assertThat(compare.err())
                    .startsWith("bluestar compare: ")
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\r\\n]]")
                    .doesNotContain("tell-nobody", "this is a fault of it", "\tat ");
            assertThat(compare.err().length()).isLessThan(3_000);
        }
    }

    @Test
    void help_tells_of_it() {
        assertThat(bluestar("--help").out()).contains("compare");
        assertThat(bluestar("compare", "--help").out()).contains("--exit-code", "--by=WHAT", "FILE...", "Exit codes:");
    }
}
