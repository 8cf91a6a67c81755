package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    private static final String RESOURCE = "/META-INF/bluestar/s3/checksums-spi-2.57.8.jar";
    private static final String SHA_256 = LockFile.read("s3.lock").get("checksums-spi-2.57.8.jar");

    @Test
    void unpacksOnceAndWhole(@TempDir Path root) throws IOException {
        Cache cache = new Cache(root);
        List<Path> files = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> cache.file(RESOURCE, SHA_256))
                .distinct()
                .toList();

        assertThat(files).hasSize(1);
        assertThat(Checksum.sha256(files.get(0))).isEqualTo(SHA_256);
        try (Stream<Path> beside = Files.list(files.get(0).getParent())) {
            assertThat(beside).containsExactly(files.get(0));
        }
    }

    @Test
    void mendsATruncatedFile(@TempDir Path root) throws IOException {
        Cache cache = new Cache(root);
        Files.writeString(cache.file(RESOURCE, SHA_256), "cut off");

        assertThat(Checksum.sha256(cache.file(RESOURCE, SHA_256))).isEqualTo(SHA_256);
    }

    @Test
    void refusesWhatIsNotWhatTheLockSays(@TempDir Path root) {
        assertThatThrownBy(() -> new Cache(root).file(RESOURCE, "0".repeat(64)))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining(SHA_256);
        assertThatThrownBy(() -> new Cache(root).file("/META-INF/bluestar/none.jar", SHA_256))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("lacks /META-INF/bluestar/none.jar");
    }

    @Test
    void saysWhatToDoAboutAFolderThatCannotBeUsed(@TempDir Path root) throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> new Cache(file.resolve("cache")).file(RESOURCE, SHA_256))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("BLUESTAR_TESTKIT_CACHE");
    }

    @Test
    void remembersWhatWasVerifiedAndOnlyThat(@TempDir Path root) {
        Cache cache = new Cache(root);
        cache.remember(SHA_256, "this file");

        assertThat(cache.remembers(SHA_256, "this file")).isTrue();
        assertThat(cache.remembers(SHA_256, "this file, changed")).isFalse();
        assertThat(cache.remembers("0".repeat(64), "this file")).isFalse();
    }

    @Test
    void theVariableNamesTheFolder(@TempDir Path root) {
        assertThat(Cache.of(Map.of("BLUESTAR_TESTKIT_CACHE", root.toString())).root())
                .isEqualTo(root);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void followsTheXdgSpecification() {
        Path home = Path.of(System.getProperty("user.home"), ".cache", "bluestar-testkit");

        assertThat(Cache.of(Map.of("XDG_CACHE_HOME", "/caches")).root()).isEqualTo(Path.of("/caches/bluestar-testkit"));
        assertThat(Cache.of(Map.of("XDG_CACHE_HOME", "relative")).root()).isEqualTo(home);
        assertThat(Cache.of(Map.of()).root()).isEqualTo(home);
    }

    @Test
    void anAnswerIsKnownForAsLongAsWhatAnsweredIsTheSame(@TempDir Path root) {
        Cache cache = new Cache(root);
        cache.rememberAnswer("version?", "file of Monday", "1.0\nof two lines");

        assertThat(new Cache(root).answer("version?", "file of Monday")).contains("1.0\nof two lines");
        assertThat(cache.answer("version?", "file of Tuesday")).isEmpty();
        assertThat(cache.answer("licence?", "file of Monday")).isEmpty();

        cache.rememberAnswer("version?", "file of Tuesday", "2.0");
        assertThat(cache.answer("version?", "file of Tuesday")).contains("2.0");
    }

    @Test
    void anAnswerThatCannotBeKeptIsAskedForAgain(@TempDir Path root) throws IOException {
        Cache cache = new Cache(Files.writeString(root.resolve("file"), ""));
        cache.rememberAnswer("version?", "file", "1.0");

        assertThat(cache.answer("version?", "file")).isEmpty();
    }
}
