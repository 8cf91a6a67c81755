package io.bluestar.release;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code mvn -Prelease verify} lays out in {@code target/staging} is all that Maven Central asks for, but the
 * signatures.
 */
@Tag("release")
class StagedArtifactsTest {
    private static final Path STAGING = Path.of("../target/staging/io/bluestar");
    private static final Pattern TOP_LEVEL_CLASS = Pattern.compile("(io/bluestar/[^$]+)\\.class");

    static Stream<Pom> published() {
        return Pom.published().stream();
    }

    static Stream<Pom> jars() {
        return published().filter(Pom::isJar);
    }

    @ParameterizedTest
    @MethodSource("published")
    void each_file_is_there_with_its_checksums(Pom pom) throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String file : pom.isJar() ? Set.of(".pom", ".jar", "-sources.jar", "-javadoc.jar") : Set.of(".pom")) {
            needed.addAll(Set.of(file, file + ".md5", file + ".sha1"));
        }
        Path first = staged(pom, "");
        try (Stream<Path> files = Files.list(first.getParent())) {
            Set<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(first.getFileName().toString()))
                    .map(name -> name.substring(first.getFileName().toString().length()))
                    .collect(toCollection(TreeSet::new));
            assertThat(there).isEqualTo(needed);
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void every_class_has_its_source(Pom pom) throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String entry : entries(staged(pom, ".jar"))) {
            var topLevel = TOP_LEVEL_CLASS.matcher(entry);
            if (topLevel.matches()) {
                classes.add(topLevel.group(1) + ".java");
            }
        }
        assertThat(classes).isNotEmpty();
        assertThat(entries(staged(pom, "-sources.jar"))).containsAll(classes);
    }

    @ParameterizedTest
    @MethodSource("jars")
    void the_javadoc_has_a_first_page(Pom pom) throws IOException {
        // The bundle has no classes, and says where to look.
        assertThat(entries(staged(pom, "-javadoc.jar"))).containsAnyOf("index.html", "README.md");
    }

    private static Set<String> entries(Path jar) throws IOException {
        try (JarFile open = new JarFile(jar.toFile())) {
            return open.stream().map(ZipEntry::getName).collect(toCollection(TreeSet::new));
        }
    }

    /** A file of the last build: each build of a snapshot stages another. */
    private static Path staged(Pom pom, String ending) throws IOException {
        Path versions = STAGING.resolve(pom.artifactId())
                .resolve(Pom.root().text("/project/version").orElseThrow());
        assertThat(versions).isDirectory();
        try (Stream<Path> files = Files.list(versions)) {
            String last = files.filter(file -> file.toString().endsWith(".pom"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow()
                    .getFileName()
                    .toString();
            return versions.resolve(last.substring(0, last.length() - ".pom".length()) + ending);
        }
    }
}
