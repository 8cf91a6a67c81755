package io.bluestar.testkit.cli;

import static io.bluestar.testkit.cli.Shell.bluestar;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ConformanceJson;
import io.bluestar.testkit.certifier.report.ConformanceReader;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyByRerunTest {
    private static final String FORGETFUL = ForgetfulHarness.class.getName();

    @TempDir
    Path folder;

    @Test
    void a_report_of_a_bundled_backend_is_run_again_without_more_options() {
        Path report = certify(MemoryCacheHarness.class.getName(), "CACHE-0*");

        Shell verify = verify(report, "--all");

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out())
                .contains("Running again all 9 clauses")
                .contains("with effort quick, seed 42, contract ")
                .contains("Agreed: 9 outcomes came out as the report says");
    }

    @Test
    void a_sample_says_how_to_choose_the_same_again_and_what_it_does_not_show() {
        Path report = certify(MemoryCacheHarness.class.getName(), "CACHE-0*");

        Shell verify = verify(report, "--sample", "3");
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out()).contains("of the clauses that were not chosen this shows nothing");
        Matcher chosen = Pattern.compile("3 clauses, chosen by --sample-seed (\\d+): ([^;]+);")
                .matcher(verify.out());
        assertThat(chosen.find()).as(verify.out()).isTrue();

        Shell again = verify(report, "--sample", "3", "--sample-seed", chosen.group(1));
        assertThat(again.out()).contains(": " + chosen.group(2) + ";");
    }

    @Test
    void a_report_that_takes_failures_for_passes_is_found_out() throws Exception {
        Path report = certify(FORGETFUL, "CACHE-02");
        forge(report, Reworded::asPassed);

        Shell looked = verify(report);
        assertThat(looked.exitCode()).as("nothing that a look can find").isZero();
        Shell verify = verify(report, "--all", "--harness", FORGETFUL);

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(1);
        assertThat(verify.out())
                .contains("Otherwise: CACHE-02 on forgetful cache")
                .contains("the report says:  PASSED")
                .contains("this run:         FAILED")
                .contains("seen:")
                .contains("Disagreed: 1 difference, 1 outcome compared");
    }

    @Test
    void a_report_that_keeps_quiet_about_failures_is_found_out_without_a_rerun() throws Exception {
        Path report = certify(FORGETFUL, "CACHE-02");
        forge(report, Reworded::withoutFailures);

        Shell verify = verify(report);

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(1);
        assertThat(verify.out()).contains("Contradiction: forgetful cache has no result of CACHE-02");
    }

    @Test
    void a_true_report_of_a_broken_backend_agrees() {
        Path report = certify(FORGETFUL, "CACHE-02");

        Shell verify = verify(report, "--all", "--harness", FORGETFUL);

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    }

    @Test
    void a_backend_that_is_not_bundled_has_to_be_named() {
        Path report = certify(FORGETFUL, "CACHE-02");

        Shell verify = verify(report, "--all");

        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.err()).contains(FORGETFUL).contains("--classpath");
    }

    @Test
    void another_harness_than_that_of_the_report_is_refused() {
        Path report = certify(FORGETFUL, "CACHE-02");

        Shell verify = verify(report, "--all", "--harness", MemoryCacheHarness.class.getName());

        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.err()).contains("the report is of " + FORGETFUL).contains("--harness");
    }

    @Test
    void a_harness_that_cannot_be_made_leaves_it_open() throws Exception {
        Path report = certify(FORGETFUL, "CACHE-02");
        Path empty = java.nio.file.Files.createDirectory(folder.resolve("empty"));

        Shell verify = verify(report, "--all", "--harness", FORGETFUL, "--classpath", empty.toString());

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(2);
        assertThat(verify.err()).contains("there is no class " + FORGETFUL);
    }

    @ParameterizedTest
    @CsvSource({
        "'--all --sample 3', --all and --sample",
        "'--sample 0', 1 is the least",
        "'--sample-seed 3', say how many",
        "'--harness com.acme.Harness', --all"
    })
    void options_that_do_not_go_together_are_refused(String options, String why) {
        Shell verify = verify(folder.resolve("conformance.json"), options.split(" "));

        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.err()).contains(why);
    }

    private Path certify(String harness, String clauses) {
        bluestar(
                "certify",
                "--harness",
                harness,
                "--clause",
                clauses,
                "--seed",
                "42",
                "--format",
                "json",
                "--report-dir",
                folder.toString());
        return folder.resolve("conformance.json");
    }

    private static void forge(Path report, UnaryOperator<ConformanceReport> change) throws Exception {
        ConformanceJson.write(change.apply(ConformanceReader.read(report)), report);
    }

    private static Shell verify(Path report, String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify-report"));
        arguments.addAll(List.of(options));
        arguments.add(report.toString());
        return bluestar(arguments.toArray(String[]::new));
    }
}
