package io.bluestar.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script starts from anywhere, and says what is missing. */
class ScriptIT {
    @TempDir
    Path folder;

    private Machine machine;
    private Path home;

    @BeforeEach
    void unpack() throws IOException {
        machine = Machine.without(folder.resolve("tools"));
        home = Distribution.unpackInto(Files.createDirectories(folder.resolve("with a space")));
    }

    @Test
    void it_starts_by_its_path_from_another_folder_with_the_java_of_java_home() throws Exception {
        Machine.Answer answer =
                machine.withJava().run(folder, home.resolve("bin/bluestar").toString(), "--version");

        assertThat(answer.output()).isEqualTo("bluestar " + Distribution.VERSION + "\n");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void it_starts_through_links_to_links_with_the_java_on_the_path() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("opt/bin"));
        Files.createSymbolicLink(bin.resolve("absolute"), home.resolve("bin/bluestar"));
        Files.createSymbolicLink(folder.resolve("relative"), Path.of("opt/bin/absolute"));
        Files.createSymbolicLink(
                machine.tools().resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));

        Machine.Answer answer = machine.run(bin, "../../relative", "--version");

        assertThat(answer.output()).isEqualTo("bluestar " + Distribution.VERSION + "\n");
    }

    @Test
    void a_link_to_its_folder_is_followed_whatever_the_shell_looks_up() throws Exception {
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), home.resolve("bin"));
        Files.createDirectories(folder.resolve("lib"));

        Machine.Answer answer = machine.withJava()
                .with("CDPATH", folder.toString())
                .run(folder, linked.getFileName() + "/bluestar", "--version");

        assertThat(answer.output()).isEqualTo("bluestar " + Distribution.VERSION + "\n");
    }

    @Test
    void without_a_java_it_says_what_to_install() throws Exception {
        assertRefused(machine, "bluestar: there is no java: install a Java 17 or later, or set JAVA_HOME to one\n");
    }

    @Test
    void a_java_home_without_a_java_is_named() throws Exception {
        assertRefused(
                machine.with("JAVA_HOME", "/nowhere"),
                "bluestar: JAVA_HOME is /nowhere, but there is no bin/java in it: correct it, or unset it\n");
    }

    @Test
    void an_older_java_is_told_by_its_release_file_or_else_by_asking_it() throws Exception {
        Path eleven = java("eleven", "exit 3");
        Files.writeString(eleven.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.20\"\n");
        Path eight = java("eight", "echo 'openjdk version \"1.8.0_392\"' >&2");

        assertRefused(
                machine.with("JAVA_HOME", eleven.toString()),
                "bluestar: " + eleven + "/bin/java is Java 11: install a Java 17 or later, or set JAVA_HOME to one\n");
        assertRefused(
                machine.with("JAVA_HOME", eight.toString()),
                "bluestar: " + eight
                        + "/bin/java is Java 8 or older: install a Java 17 or later, or set JAVA_HOME to one\n");
    }

    @Test
    void a_zip_that_was_not_unpacked_whole_is_told() throws Exception {
        Path alone = Files.createDirectories(folder.resolve("alone/bin")).resolve("bluestar");
        Files.copy(home.resolve("bin/bluestar"), alone);
        Files.setPosixFilePermissions(alone, PosixFilePermissions.fromString("rwxr-xr-x"));

        Machine.Answer answer = machine.withJava().run(folder, alone.toString(), "--version");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output()).contains("there is no folder lib beside").contains("unpack the whole zip again");
    }

    private Path java(String name, String script) throws IOException {
        Path javaHome = folder.resolve(name);
        Path java = Files.createDirectories(javaHome.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return javaHome;
    }

    private void assertRefused(Machine where, String message) throws Exception {
        Machine.Answer answer = where.run(folder, home.resolve("bin/bluestar").toString(), "--version");
        assertThat(answer.output()).isEqualTo(message);
        assertThat(answer.exitCode()).isEqualTo(2);
    }
}
