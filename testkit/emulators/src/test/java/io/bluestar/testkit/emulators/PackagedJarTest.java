package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The servers start from our jar as they do from a folder of classes, and faster from the second time on. */
class PackagedJarTest {

    @Test
    void startsAndLeavesAClassDataArchive(@TempDir Path folder) throws IOException {
        Path jar = packaged(folder.resolve("emulators.jar"));
        Path archives = folder.resolve("cache").resolve("archives");

        assertThat(startAndStop(jar, folder, "first")).hasHost("127.0.0.1");
        Await.until("an archive in " + archives, () -> sizeOfOnlyFile(archives) > 1_000_000);
        assertThat(startAndStop(jar, folder, "second")).hasHost("127.0.0.1");
    }

    private static URI startAndStop(Path jar, Path folder, String run) throws IOException {
        Map<String, String> environment =
                Map.of("BLUESTAR_TESTKIT_CACHE", folder.resolve("cache").toString());
        try (OtherJvm jvm =
                OtherJvm.run(jar, HoldServers.class, folder.resolve(run), environment, List.of(), "S3", "REDIS")) {
            URI endpoint = jvm.awaitUri("S3 ");
            jvm.awaitLine("up");
            List<ProcessHandle> servers = jvm.handle().descendants().toList();
            assertThat(jvm.handle().destroyForcibly()).isTrue();
            servers.forEach(server -> Await.until("the end of " + server.info(), () -> !server.isAlive()));
            return endpoint;
        }
    }

    private static long sizeOfOnlyFile(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.toList();
            return found.size() == 1 ? Files.size(found.get(0)) : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path packaged(Path jar) throws IOException {
        Path classes = OtherJvm.codeOf(Emulators.class);
        try (FileSystem target = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path entry =
                        target.getPath("/").resolve(classes.relativize(file).toString());
                Files.createDirectories(entry.getParent());
                Files.copy(file, entry);
            }
        }
        return jar;
    }
}
