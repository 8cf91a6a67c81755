package io.bluestar.testkit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs JVMs as Surefire does: a folder of tests and a library, named by a jar of another name each time. */
class StartTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path root;

    private Path start;
    private Path tests;
    private Path library;
    private Path list;
    private int runs;

    @BeforeEach
    void lay_out_a_project() throws IOException {
        start = Jars.ofFolder(root.resolve("start.jar"), Path.of("target", "classes"));
        tests = compile(
                "tests",
                "package a; class Run { public static void main(String[] x) { System.out.println("
                        + "b.Library.says() + x[0] + (Run.class.getClassLoader() == ClassLoader.getSystemClassLoader())); } }",
                library("one"));
        list = root.resolve("cache").resolve("tests.jar");
    }

    /** The library, anew. */
    private Path library(String says) throws IOException {
        Path classes = compile(
                "library-" + says,
                "package b; public class Library { public static String says() { return \"" + says + " \"; } }",
                root);
        library = Jars.ofFolder(root.resolve("library.jar"), classes);
        return library;
    }

    private Path compile(String name, String source, Path classPath) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        String type = source.replaceAll("(?s).*class (\\w+) .*", "$1");
        Path file = Files.writeString(folder.resolve(type + ".java"), source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", classPath.toString(), file.toString());
        assertThat(result).isZero();
        return folder;
    }

    private String run(String... more) throws IOException, InterruptedException {
        Path booter = Jars.write(
                root.resolve("booter" + ++runs + ".jar"),
                "Main-Class: a.Run\nClass-Path: " + tests.toUri() + " " + library.toUri() + "\n");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:SharedArchiveFile=" + list.resolveSibling("tests.jsa"),
                "-Xshare:auto",
                "-Xlog:cds*=off"));
        command.addAll(List.of(more));
        command.addAll(List.of(
                "-cp",
                Stream.of(list, start, tests)
                        .map(Path::toString)
                        .reduce((a, b) -> a + File.pathSeparator + b)
                        .orElseThrow(),
                "io.bluestar.testkit.start.Start",
                "-jar",
                booter.toString(),
                "argument "));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }

    private void awaitArchive() {
        await("still no archive", () -> Files.exists(list.resolveSibling("tests.jsa")));
    }

    /** Or they would write into a folder that is being deleted. */
    @AfterEach
    void await_those_who_work_in_the_background() {
        await(
                "a JVM still works in " + root,
                () -> ProcessHandle.allProcesses()
                        .noneMatch(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains(root.toString()))
                                .isPresent()));
    }

    private static void await(String otherwise, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(otherwise).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void the_second_run_has_the_classes_of_the_jars_from_an_archive_and_prints_nothing_more()
            throws IOException, InterruptedException {
        assertThat(run()).isEqualTo("one argument false");
        awaitArchive();
        assertThat(run()).isEqualTo("one argument true");
        assertThat(run("-Xlog:class+load"))
                .containsPattern("b\\.Library source: shared objects file \\(top\\)")
                .containsPattern("a\\.Run source: file:");
    }

    @Test
    void a_jar_that_was_written_anew_is_run_as_it_is_now() throws IOException, InterruptedException {
        run();
        awaitArchive();
        library("three");
        assertThat(run()).isEqualTo("three argument true");
    }

    @Test
    void another_class_path_is_loaded_as_it_is_asked_for() throws IOException, InterruptedException {
        run();
        awaitArchive();
        library = Files.copy(library("two"), root.resolve("other.jar"));
        assertThat(run()).isEqualTo("two argument false");
    }

    @Test
    void a_jar_that_is_none_of_its_own_is_refused_and_stays() throws IOException {
        Path users = Jars.write(root.resolve("users.jar"), "Class-Path: other.jar\n");
        byte[] before = Files.readAllBytes(users);

        assertThatThrownBy(() -> new JarList(users).lists(List.of(library)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("users.jar");
        assertThat(users).hasBinaryContent(before);
    }

    @Test
    void an_archive_that_is_none_does_no_harm() throws IOException, InterruptedException {
        run();
        awaitArchive();
        Files.delete(list.resolveSibling("tests.jsa"));
        Files.writeString(list.resolveSibling("tests.jsa"), "none");
        assertThat(run()).isEqualTo("one argument true");
    }
}
