package io.bluestar.testkit.cli;

import static io.bluestar.testkit.cli.Shell.bluestar;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.testkit.certifier.console.Style;
import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import io.bluestar.testkit.cli.bundled.MemoryFilesHarness;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertifyCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_backend_that_keeps_the_contract_is_certified() throws IOException {
        Shell certify =
                bluestar("certify", "--harness", MemoryCacheHarness.class.getName(), "--report-dir", folder.toString());

        assertThat(certify.exitCode()).as(certify.out() + certify.err()).isZero();
        assertThat(certify.out())
                .contains("CACHE-01  A key that was never set reads as empty.")
                .contains("in-memory cache  certified")
                .contains("Report: " + folder.resolve("conformance.json"));
        assertThat(certify.err()).startsWith("in-memory cache: certified, ");
        assertThat(report().getBoolean("certified")).isTrue();
    }

    @Test
    void effort_seed_and_version_of_the_contract_can_be_chosen_and_stand_in_the_report() throws IOException {
        Shell certify = bluestar(
                "certify",
                "--harness",
                MemoryCacheHarness.class.getName(),
                "--contract",
                "1",
                "--effort",
                "2",
                "--seed",
                "42",
                "--report-dir",
                folder.toString());

        assertThat(certify.exitCode()).as(certify.out() + certify.err()).isZero();
        assertThat(certify.out())
                .contains("contract 1")
                .contains(
                        "Effort 2, seed 42.\n--contract 1 --effort 2 --seed 42 makes the same sequences of calls again.")
                .doesNotContain("CACHE-44");
        assertThat(report().getInt("contractVersion")).isEqualTo(1);
        assertThat(report().getText("effort")).isEqualTo("2");
        assertThat(report().getInt("seed")).isEqualTo(42);
    }

    @Test
    void what_the_random_suites_ran_stands_in_the_report() throws IOException {
        bluestar(
                "certify",
                "--backend",
                "memory",
                "--clause",
                "CACHE-44",
                "--seed",
                "7",
                "--report-dir",
                folder.toString());

        assertThat(Files.readString(folder.resolve("conformance.json")))
                .containsPattern("\"ran\" : \"100 sequences, [0-9]+ calls, seed 7, effort quick\"");
    }

    @Test
    void of_a_protocol_alone_the_certificate_names_it_and_nothing_else_runs() throws IOException {
        Shell certify =
                bluestar("certify", "--backend", "memory", "--protocol", "files", "--report-dir", folder.toString());

        assertThat(certify.exitCode()).as(certify.out() + certify.err()).isZero();
        assertThat(certify.out()).contains("in-memory files  certified").doesNotContain("in-memory cache");
        assertThat(Files.readString(folder.resolve("conformance.json")))
                .contains("\"protocol\" : \"FILES\"")
                .doesNotContain("CACHE");
    }

    @Test
    void a_harness_of_another_protocol_than_was_asked_for_cannot_run() {
        Shell certify = bluestar(
                "certify",
                "--harness",
                MemoryCacheHarness.class.getName(),
                "--protocol",
                "FILES,RULES",
                "--report-dir",
                folder.toString());

        assertThat(certify.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(certify.out().replaceAll("\\s+", " "))
                .contains("MemoryCacheHarness is for CACHE, and only FILES, RULES was asked for: leave --protocol out");
    }

    @Test
    void several_runs_are_certified_together_and_the_report_says_how_many() throws IOException {
        Shell certify = bluestar(
                "certify",
                "--harness",
                MemoryCacheHarness.class.getName(),
                "--repeat",
                "2",
                "--seed",
                "42",
                "--report-dir",
                folder.toString());

        assertThat(certify.exitCode()).as(certify.out() + certify.err()).isZero();
        assertThat(certify.err()).contains("run 1 of 2, seed 42\n").contains("run 2 of 2, seed 43\n");
        assertThat(certify.out().replaceAll("\\s+", " "))
                .contains(
                        "2 runs, seeds 42 to 43, the worst of which is told. ",
                        " --seed 42 --repeat 2 makes the same sequences");
        assertThat(report().getInt("repetitions")).isEqualTo(2);
    }

    @Test
    void after_a_failure_nothing_more_begins_where_that_is_asked_for() throws IOException {
        Shell certify = bluestar(
                "certify",
                "--harness",
                Talkative.class.getName(),
                "--fail-fast",
                "--repeat",
                "5",
                "--report-dir",
                folder.toString());

        assertThat(certify.exitCode()).isEqualTo(ExitCode.NOT_CERTIFIED);
        assertThat(certify.out()).contains("more clauses not run: --fail-fast after CACHE-");
        assertThat(report().getInt("repetitions")).isOne();
    }

    @Test
    void harnesses_that_a_class_path_names_itself_are_certified_and_the_protocol_chooses_among_them()
            throws IOException {
        Path services = folder.resolve("classes/META-INF/services/io.bluestar.testkit.contracts.harness.Harness");
        Files.createDirectories(services.getParent());
        Files.writeString(services, MemoryCacheHarness.class.getName() + "\n" + MemoryFilesHarness.class.getName());
        // The kit's own jars and class folders: what the harnesses are made of.
        String classPath = folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");

        Shell certify =
                bluestar("certify", "--classpath", classPath, "--protocol", "CACHE", "--report-dir", folder.toString());
        Shell neither = bluestar("certify", "--classpath", classPath, "--protocol", "RULES");

        assertThat(certify.exitCode()).as(certify.out() + certify.err()).isZero();
        assertThat(certify.out()).contains("in-memory cache  certified").doesNotContain("in-memory files");
        assertThat(neither.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(neither.err())
                .contains("--protocol: none of the harnesses that the class path names is for RULES: io.bluestar");
    }

    @Test
    void some_clauses_alone_certify_nothing() throws IOException {
        Shell certify =
                bluestar("certify", "--backend", "memory", "--clause", "CACHE-01", "--report-dir", folder.toString());

        assertThat(certify.exitCode()).isEqualTo(ExitCode.NOT_CERTIFIED);
        assertThat(certify.out())
                .contains("in-memory cache  NOT certified  1 passed, ")
                .contains("Only CACHE-01 ran; a certificate needs every clause: run again without --clause.");
        assertThat(report().getBoolean("certified")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    certify --effort slow                        | neither quick nor thorough nor a multiple
                    certify --contract 99                        | there is no version 99 of the contracts
                    certify --backend oracle                     | Invalid value for option '--backend'
                    certify --classpath x.jar                    | x.jar, which does not exist
                    certify --classpath target/test-classes      | no harness is named on the class path
                    certify --harness a.B --backend memory       | --backend is for bundled backends
                    certify --classpath x.jar --backend memory   | --backend is for bundled backends
                    certify --backend redis --protocol FILES     | --protocol: REDIS is not for FILES
                    certify --protocol queue                     | Invalid value for option '--protocol'
                    certify --repeat 0                           | --repeat: 0 is no number of runs
                    certify --harness a.B --classpath /no/x.jar  | /no/x.jar, which does not exist
                    certify --clause CASH-*                      | no clause matches "CASH-*"
                    certify --report-dir /proc/no                | --report-dir: /proc/no cannot be made
                    certify --colour                             | Unknown option: '--colour'
                    clauses CASH-*                               | no clause matches "CASH-*"
                    clauses --contract 0                         | --contract: there is no version 0 of the contracts
                    certfy                                       | Unmatched argument at index 0: 'certfy'
                    """)
    void wrong_options_are_told_in_a_line_or_two(String arguments, String message) {
        Shell command = bluestar(arguments.split(" ", -1));

        assertThat(command.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(command.out()).isEmpty();
        assertThat(command.err()).contains(message);
        assertThat(command.err().lines().count()).isLessThan(6);
    }

    @Test
    void a_harness_that_is_not_there_cannot_run() throws IOException {
        Shell certify = bluestar("certify", "--harness", "com.acme.MyHarness", "--report-dir", folder.toString());

        assertThat(certify.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(certify.out())
                .contains("com.acme.MyHarness  could not run")
                .contains("there is no class com.acme.MyHarness on the class path of the kit: say with --classpath");
        assertThat(report().getBoolean("certified")).isFalse();
    }

    @Test
    void secrets_of_a_harness_are_seen_nowhere() throws IOException {
        Shell certify = bluestar("certify", "--harness", Talkative.class.getName(), "--report-dir", folder.toString());

        assertThat(certify.exitCode()).isEqualTo(ExitCode.NOT_CERTIFIED);
        assertThat(certify.out() + certify.err() + Files.readString(folder.resolve("conformance.json")))
                .contains("@localhost does not answer")
                .doesNotContain("tell-nobody");
    }

    @Test
    void on_a_terminal_progress_rewrites_its_line_and_goes_away() {
        StringWriter err = new StringWriter();
        Screen screen = new Screen(new PrintWriter(new StringWriter()), new PrintWriter(err), Style.PLAIN, true);

        BlueStar.run(
                screen, "certify", "--harness", MemoryCacheHarness.class.getName(), "--report-dir", folder.toString());

        assertThat(err.toString())
                .contains("\r.................... 0/")
                .contains("running in-memory cache")
                .doesNotContain("\n")
                .endsWith(" \r");
        assertThat(err.toString().substring(err.toString().indexOf("running in-memory cache")))
                .as("what is open is not shown as opening any more")
                .doesNotContain("opening");
    }

    @Test
    void help_and_version_are_there() {
        assertThat(bluestar("--version").out()).startsWith("bluestar ");
        assertThat(bluestar("certify", "--help").out()).contains("Exit codes:").contains("--harness=CLASS");
        assertThat(bluestar().err()).contains("certify, clauses, verify-report, compare, emulators or seed");
    }

    @Test
    void clauses_are_listed() {
        Shell clauses = bluestar("clauses", "cache-01", "--long");

        assertThat(clauses.exitCode()).isZero();
        assertThat(clauses.out())
                .contains("CacheBackend\nCACHE-01  A key that was never set reads as empty.")
                .contains("since: contract 1")
                .contains("check: ")
                .endsWith("1 clause\n");
        assertThat(bluestar("clauses", "--protocol", "rules").out())
                .contains("RULES-01")
                .doesNotContain("CACHE-01");
    }

    @Test
    void clauses_of_an_older_contract_are_listed_without_the_later_ones() {
        assertThat(bluestar("clauses", "CACHE-4*").out()).contains("CACHE-43").contains("CACHE-44");
        assertThat(bluestar("clauses", "CACHE-4*", "--contract", "1").out())
                .contains("CACHE-43")
                .doesNotContain("CACHE-44");
    }

    private RuleDocument report() throws IOException {
        return RuleDocument.parse(Files.readString(folder.resolve("conformance.json")));
    }

    /** Puts its password into its answers. */
    public static final class Talkative implements CacheBackendHarness {
        @Override
        public String backend() {
            return "talkative cache";
        }

        @Override
        public CacheBackend create() {
            CacheBackend honest = new MemoryCacheHarness().create();
            return (CacheBackend) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {CacheBackend.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("get")) {
                            throw new IllegalStateException("redis://:tell-nobody@localhost does not answer");
                        }
                        return method.invoke(honest, arguments);
                    });
        }

        @Override
        public CacheLimits limits() {
            return new CacheLimits(8 << 20, Duration.ofMillis(1));
        }

        @Override
        public Set<String> secrets() {
            return Set.of("tell-nobody");
        }
    }
}
