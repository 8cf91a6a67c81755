package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our jar carries is what the lock files say, and nothing else. */
class LockFileTest {

    private static Path carried() {
        return OtherJvm.codeOf(Emulators.class).resolve("META-INF").resolve("bluestar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "resolver", "redis"})
    void pinsWhatIsCarried(String name) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(carried().resolve(name))) {
            for (Path file : files.toList()) {
                found.put(file.getFileName().toString(), Checksum.sha256(file));
            }
        }

        assertThat(found)
                .as(
                        "META-INF/bluestar/%1$s against %1$s.lock: after a deliberate change of version, write the output of"
                                + " `sha256sum *` there into the lock file (and `mvn clean` first)",
                        name)
                .isEqualTo(LockFile.read(name + ".lock"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3", "resolver", "redis"})
    void theNoticeNamesWhatIsCarried(String name) throws IOException {
        String notice = Files.readString(carried().resolveSibling("NOTICE"));
        String section = notice.substring(notice.indexOf("META-INF/bluestar/" + name));

        assertThat(LockFile.read(name + ".lock").keySet())
                .map(file -> file.replaceFirst("-\\d.*", ""))
                .allSatisfy(artifact -> assertThat(section).containsPattern("\\b" + artifact + "\\b"));
    }

    @Test
    void carriesNothingOfDynamoDbLocal() throws IOException {
        try (Stream<Path> files = Files.walk(OtherJvm.codeOf(Emulators.class))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("DynamoDBLocal-") || name.startsWith("sqlite4java"));
        }
        assertThat(carried()).isDirectoryNotContaining("glob:**dynamodb*");
    }

    @Test
    void namesTheWholeClassPathOfDynamoDbLocal() {
        Map<String, String> jars = LockFile.read("dynamodb-local.lock");

        assertThat(jars).hasSize(27).containsKey("software.amazon.dynamodb:DynamoDBLocal:3.1.0");
        assertThat(jars.values()).allMatch(sha256 -> sha256.matches("[0-9a-f]{64}"));
    }
}
