package io.bluestar.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README of examples/third-party tells to do is done here, command by command, in a copy of it. */
class TutorialIT {
    private static final Path EXAMPLE = Path.of("../examples/third-party");
    private static final Path SETTINGS = Path.of("../examples/settings.xml");
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void its_commands_run_in_their_order() throws Exception {
        List<String> commands = fenced(SHELL);
        Path project = copyOf(EXAMPLE, folder.resolve("project"));
        Files.copy(Distribution.ZIP, project.resolve(Distribution.ZIP.getFileName()));
        Path script = folder.resolve("tutorial.sh");
        Files.writeString(script, "set -eux\n" + String.join("", commands));

        Machine.Answer answer = machine().run(project, "sh", script.toString());

        assertThat(commands).hasSize(5).allMatch(block -> block.contains("bluestar ") || block.contains("mvn "));
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output())
                .contains("bluestar " + Distribution.VERSION)
                .contains("Caffeine cache  certified")
                .contains("3 runs, seeds ")
                .contains("Only CACHE-44 ran; a certificate needs every clause");
        assertThat(project.resolve("target/report/conformance.json")).content().contains("\"certified\" : true");
        assertThat(project.resolve("target/surefire-reports/TEST-com.acme.cache.CaffeineCacheContractTest.xml"))
                .exists();
    }

    @Test
    void its_java_is_that_of_the_project() throws IOException {
        List<String> sources = Distribution.walk(EXAMPLE.resolve("src")).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .map(TutorialIT::read)
                .toList();

        assertThat(fenced(JAVA))
                .hasSize(2)
                .allSatisfy(java -> assertThat(sources).anyMatch(source -> source.contains(java)));
    }

    @Test
    void the_file_for_ci_certifies_and_builds_as_the_tutorial_does() {
        String workflow = read(EXAMPLE.resolve(".github/workflows/certify.yml"));
        List<String> commands = fenced(SHELL).stream().flatMap(String::lines).toList();

        assertThat(workflow.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("run: ") && line.length() > "run: |".length())
                        .map(line -> line.substring("run: ".length())))
                .hasSize(2)
                .allMatch(commands::contains);
    }

    /** Everything that this machine has, and a Maven that finds the artifacts of this build. */
    private Machine machine() throws IOException {
        Path settings = folder.resolve("settings.xml");
        Files.writeString(
                settings,
                read(SETTINGS)
                        .replace(
                                "@localRepositoryUrl@",
                                Path.of(System.getProperty("bluestar.downloaded"))
                                        .toUri()
                                        .toString()));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path mvn = bin.resolve("mvn");
        Files.writeString(
                mvn,
                "#!/bin/sh\nexec '" + Machine.onPath("mvn") + "' -gs '" + settings + "' -Dmaven.repo.local='"
                        + System.getProperty("bluestar.repository") + "' \"$@\"\n");
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Machine(bin, System.getenv()).withJava().with("PATH", bin + ":" + System.getenv("PATH"));
    }

    private static Path copyOf(Path project, Path copy) throws IOException {
        for (Path file : Distribution.walk(project)) {
            Path relative = project.relativize(file);
            if (Files.isRegularFile(file) && !relative.startsWith("target")) {
                Path target = copy.resolve(relative);
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private static List<String> fenced(Pattern block) {
        return block.matcher(read(EXAMPLE.resolve("README.md")))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
