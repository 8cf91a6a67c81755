package io.bluestar.testkit.contracts.saboteurs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.options.RunOptions;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.cache.CacheSaboteurs;
import io.bluestar.testkit.contracts.saboteurs.files.FileSaboteurs;
import io.bluestar.testkit.contracts.saboteurs.rules.RulesSaboteurs;
import io.bluestar.testkit.contracts.trial.Shown;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a failing sequence prints is Java: compiled and run, its last call answers again what was seen. */
class ReproducingJavaTest {
    @TempDir
    Path folder;

    @Test
    void of_a_cache() throws Exception {
        expectTheSameAgain(CacheBackendHarness.class, "CACHE-44", named("KeepsTheFirstTtl", CacheSaboteurs.ALL));
        expectTheSameAgain(CacheBackendHarness.class, "CACHE-46", named("KeepsLongTtlsInSeconds", CacheSaboteurs.ALL));
    }

    @Test
    void of_a_file_store() throws Exception {
        expectTheSameAgain(FileStoreHarness.class, "FILE-64", named("ListsInInsertionOrder", FileSaboteurs.ALL));
    }

    @Test
    void of_a_rules_store() throws Exception {
        expectTheSameAgain(RulesStoreHarness.class, "RULES-67", named("AnswersInInsertionOrder", RulesSaboteurs.ALL));
    }

    private static <H extends Harness> Sabotage<H> named(String name, List<Sabotage<H>> saboteurs) {
        return saboteurs.stream()
                .filter(sabotage -> sabotage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private <H extends Harness> void expectTheSameAgain(Class<H> type, String clause, Sabotage<H> sabotage)
            throws Exception {
        FailureReport failure = failure(clause, sabotage);
        assertThat(failure.message()).contains("\n  again:    seed 7, effort quick: ");
        Object answer = run(type, failure.script(), sabotage.harness().get());
        assertThat(Shown.of(answer)).isEqualTo(failure.seen());
    }

    private static FailureReport failure(String clause, Sabotage<?> sabotage) {
        return Certifier.standard()
                .options(RunOptions.standard().withSeed(7))
                .clauses(ClauseFilter.of(List.of(clause)))
                .certify(List.of(HarnessSource.of(sabotage.name(), sabotage.harness())))
                .subjects()
                .stream()
                .flatMap(subject -> subject.results().stream())
                .flatMap(result -> result.failures().stream())
                .findFirst()
                .orElseThrow();
    }

    private <H extends Harness> Object run(Class<H> type, List<String> script, H harness) throws Exception {
        int last = script.size() - 1;
        String statements = String.join(
                "\n",
                Stream.concat(script.subList(0, last).stream(), Stream.of("return " + script.get(last)))
                        .toList());
        compile("""
                import static java.nio.charset.StandardCharsets.ISO_8859_1;
                import io.bluestar.persistence.*;
                import io.bluestar.persistence.rules.Table;
                import java.time.Duration;

                public class Reproduced {
                    public static Object run(%s harness) throws Exception {
                        %s
                    }
                }
                """.formatted(type.getName(), statements));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return loader.loadClass("Reproduced").getMethod("run", type).invoke(null, harness);
        }
    }

    private void compile(String program) throws IOException {
        Path source = Files.writeString(folder.resolve("Reproduced.java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertThat(compiled).as("%s\n%s", complaints, program).isTrue();
    }
}
