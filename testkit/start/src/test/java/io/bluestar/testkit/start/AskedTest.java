package io.bluestar.testkit.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTest {
    @TempDir
    private Path folder;

    @Test
    void a_jar_that_only_names_a_class_path_is_replaced_by_it() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("test classes"));
        Path library = Jars.write(folder.resolve("library.jar"), "");
        Path booter = Jars.write(
                folder.resolve("booter.jar"),
                "Main-Class: com.acme.Booter\nClass-Path: test%20classes/ " + library.toUri() + "\n");

        Asked asked = Asked.parse(List.of("-jar", booter.toString(), "one", "-cp"));

        assertThat(asked).isEqualTo(new Asked(List.of(classes, library), "com.acme.Booter", List.of("one", "-cp")));
        assertThat(asked.jars()).containsExactly(library);
        assertThat(asked.folders()).containsExactly(classes);
    }

    @Test
    void a_class_path_and_a_class_are_taken_as_they_are() throws IOException {
        assertThat(Asked.parse(List.of("-classpath", "a" + File.pathSeparator + "b.jar", "com.acme.Worker", "x")))
                .isEqualTo(new Asked(List.of(Path.of("a"), Path.of("b.jar")), "com.acme.Worker", List.of("x")));
    }

    @Test
    void what_else_there_is_is_refused_with_the_way_out() {
        for (List<String> rest : List.of(List.<String>of(), List.of("-jar"), List.of("com.acme.Main"))) {
            assertThatThrownBy(() -> Asked.parse(rest))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Way out: take it and its -cp out of the JVM arguments");
        }
    }
}
