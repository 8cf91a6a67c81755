package io.bluestar.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an empty folder, with the zip and somebody else's classes, on a machine without Maven. */
class CertifyIT {
    private static final Path EXAMPLE = Path.of("../examples/third-party");
    private static final String FORGETFUL = """
            package com.acme.cache;
            import io.bluestar.persistence.CacheBackend;
            import io.bluestar.testkit.contracts.cache.*;
            import java.time.Duration;
            import java.util.Optional;
            /** Deletes nothing. */
            public final class ForgetfulCacheHarness implements CacheBackendHarness {
                private final CaffeineCacheHarness caffeine = new CaffeineCacheHarness();
                @Override public String backend() { return "Forgetful cache"; }
                @Override public CacheLimits limits() { return caffeine.limits(); }
                @Override public io.bluestar.testkit.contracts.harness.TestClock clock() { return caffeine.clock(); }
                @Override public CacheBackend create() {
                    CacheBackend honest = caffeine.create();
                    return new CacheBackend() {
                        @Override public Optional<String> get(String key) { return honest.get(key); }
                        @Override public void setex(String key, Duration ttl, String value) {
                            honest.setex(key, ttl, value);
                        }
                        @Override public void delete(String key) { honest.get(key); }
                        @Override public void close() { honest.close(); }
                    };
                }
            }
            """;

    @TempDir
    Path folder;

    private Machine machine;
    private String bluestar;
    private String classPath;

    @BeforeEach
    void unpack() throws Exception {
        machine = Machine.without(folder.resolve("tools")).withJava();
        Path home = Distribution.unpackInto(folder);
        bluestar = home.resolve("bin/bluestar").toString();
        Path caffeine = Path.of(Caffeine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.copy(caffeine, Files.createDirectories(folder.resolve("libs")).resolve("caffeine.jar"));
        compile(home);
        classPath = "classes" + File.pathSeparator + "libs/*";
    }

    /** The backend and the harness of the example, and a broken one, as their author would compile them. */
    private void compile(Path home) throws IOException, URISyntaxException {
        Path broken = folder.resolve("ForgetfulCacheHarness.java");
        Files.writeString(broken, FORGETFUL);
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                jars(home.resolve("lib")) + File.pathSeparator + jars(folder.resolve("libs")),
                broken.toString()));
        Distribution.walk(EXAMPLE.resolve("src")).stream()
                .map(Path::toString)
                .filter(file -> file.endsWith("Backend.java") || file.endsWith("Harness.java"))
                .forEach(arguments::add);
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("javac " + arguments).isZero();
    }

    private static String jars(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return String.join(
                    File.pathSeparator, files.map(Path::toString).sorted().toList());
        }
    }

    @Test
    void a_backend_that_keeps_its_contract_is_certified() throws Exception {
        Machine.Answer answer = machine.run(
                folder,
                bluestar,
                "certify",
                "--harness",
                "com.acme.cache.CaffeineCacheHarness",
                "--classpath",
                classPath,
                "--report-dir",
                "report");

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).contains("Caffeine cache  certified").contains("kit " + Distribution.VERSION);
        assertThat(folder.resolve("report/conformance.json"))
                .content()
                .contains("\"certified\" : true")
                .contains("\"kitVersion\" : \"" + Distribution.VERSION + "\"");
    }

    @Test
    void a_broken_backend_is_not_and_the_clause_the_calls_and_the_way_to_see_it_again_are_told() throws Exception {
        Machine.Answer answer = machine.run(
                folder,
                bluestar,
                "certify",
                "--harness",
                "com.acme.cache.ForgetfulCacheHarness",
                "--classpath",
                classPath);

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(1);
        assertThat(answer.output())
                .contains("Forgetful cache  NOT certified")
                .containsPattern("X CACHE-[0-9]+  Forgetful cache")
                .contains("cache.delete(")
                .contains("expected")
                .contains("seen")
                .contains("check")
                .containsPattern("--seed [0-9]+ makes the same sequences of calls again");
        assertThat(folder.resolve("conformance.json")).content().contains("\"certified\" : false");
    }

    @Test
    void a_harness_that_is_not_there_could_not_run_and_the_way_out_is_told() throws Exception {
        Machine.Answer missing = machine.run(
                folder, bluestar, "certify", "--harness", "com.acme.cache.NoSuchHarness", "--classpath", classPath);
        Machine.Answer unnamed = machine.run(folder, bluestar, "certify", "--classpath", classPath);

        assertThat(missing.exitCode()).as(missing.output()).isEqualTo(2);
        assertThat(missing.output()).contains("there is no class com.acme.cache.NoSuchHarness on the class path");
        assertThat(unnamed.exitCode()).as(unnamed.output()).isEqualTo(2);
        assertThat(unnamed.output())
                .contains("name its class with --harness, such as --harness com.acme.cache.")
                .contains("META-INF/services/io.bluestar.testkit.contracts.harness.Harness");
    }
}
