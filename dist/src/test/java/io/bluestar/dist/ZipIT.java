package io.bluestar.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipIT {
    private static final String ROOT = "bluestar-" + Distribution.VERSION + "/";

    @TempDir
    Path folder;

    @Test
    void it_has_the_command_its_jars_and_the_papers() throws IOException {
        List<String> names = entries().stream().map(Entry::name).toList();

        assertThat(names)
                .contains(
                        ROOT + "bin/bluestar",
                        ROOT + "bin/bluestar.cmd",
                        ROOT + "README.md",
                        ROOT + "LICENSE",
                        ROOT + "THIRD-PARTY.txt",
                        ROOT + "THIRD-PARTY-emulators.txt",
                        ROOT + "lib/bluestar-testkit-cli-" + Distribution.VERSION + ".jar",
                        ROOT + "lib/bluestar-core-" + Distribution.VERSION + ".jar")
                .allMatch(name -> name.startsWith(ROOT))
                .doesNotHaveDuplicates();
        Path unpacked = Distribution.unpackInto(folder);
        assertThat(unpacked.resolve("bin/bluestar")).isExecutable();
        assertThat(unpacked.resolve("README.md"))
                .content()
                .startsWith("# The bluestar command, " + Distribution.VERSION);
    }

    /** DynamoDB Local's licence forbids carrying it, and Kotlin is in nothing that we publish. */
    @Test
    void it_carries_neither_dynamodb_local_nor_kotlin_not_even_in_a_jar_of_a_jar() throws IOException {
        assertThat(entries())
                .as("the jars within jars are looked into")
                .anyMatch(entry -> entry.name().contains(".jar!/META-INF/bluestar/s3/s3proxy-"))
                .anyMatch(entry ->
                        entry.name().contains("s3proxy-") && entry.name().endsWith(".class"))
                .noneMatch(ZipIT::isForbidden);
    }

    @Test
    void what_is_forbidden_is_known_by_every_name_that_it_has() {
        assertThat(List.of(
                        "lib/DynamoDBLocal-3.1.0.jar",
                        "lib/dynamodb-local-1.jar",
                        "lib/x.jar!/com/amazonaws/services/dynamodbv2/local/main/ServerRunner.class",
                        "lib/x.jar!/software/amazon/dynamodb/services/local/main/ServerRunner.class",
                        "lib/sqlite4java-1.0.392.jar",
                        "lib/libsqlite4java-linux-amd64-1.0.392.so",
                        "lib/sqlite4java-win32-x64-1.0.392.dll",
                        "lib/kotlin-stdlib-2.0.0.jar",
                        "lib/x.jar!/kotlin/Unit.class"))
                .allMatch(name -> isForbidden(new Entry(name, Instant.EPOCH)));
    }

    private static boolean isForbidden(Entry entry) {
        // The list of coordinates by which it is fetched, and our code that starts it, are ours.
        return !entry.name().contains("!/io/bluestar/")
                && entry.name()
                        .matches(
                                "(?is).*(dynamodb-?local|sqlite4java|dynamodbv2/local|dynamodb/services/local|/kotlin[-/x.]"
                                        + "|!/kotlin).*");
    }

    @Test
    void the_licence_of_each_jar_of_others_is_listed() throws IOException {
        Path unpacked = Distribution.unpackInto(folder);
        String listed = Files.readString(unpacked.resolve("THIRD-PARTY.txt"));
        String carried = Files.readString(unpacked.resolve("THIRD-PARTY-emulators.txt"));

        assertThat(listed + carried).doesNotContain("Unknown license");
        for (Entry entry : entries()) {
            String file = entry.name().substring(entry.name().lastIndexOf('/') + 1);
            if (file.endsWith(".jar") && !file.startsWith("bluestar-")) {
                assertThat(entry.name().contains("!/") ? carried : listed)
                        .as(entry.name())
                        .containsPattern(":" + artifactOf(file).replace(".", "\\.") + ":");
            }
        }
    }

    private static String artifactOf(String jar) {
        return jar.replaceFirst("-[0-9].*", "");
    }

    /** Two builds of the same sources are the same file. */
    @Test
    void everything_in_it_has_the_time_of_the_build_files() throws IOException {
        Instant built = Instant.parse(System.getProperty("bluestar.timestamp"));
        assertThat(entries())
                .filteredOn(entry -> !entry.name().contains("!/"))
                .extracting(Entry::modified)
                .containsOnly(built);
    }

    private record Entry(String name, Instant modified) {}

    /** All of the zip, and of the jars in it and in them. */
    private static List<Entry> entries() throws IOException {
        List<Entry> found = new ArrayList<>();
        try (InputStream zip = Files.newInputStream(Distribution.ZIP)) {
            addTo(found, "", zip);
        }
        return found;
    }

    private static void addTo(List<Entry> found, String path, InputStream in) throws IOException {
        // Not closed: that would close what it reads.
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            found.add(new Entry(
                    path + entry.getName(), entry.getLastModifiedTime().toInstant()));
            if (entry.getName().endsWith(".jar")) {
                addTo(found, path + entry.getName() + "!/", zip);
            }
        }
    }
}
