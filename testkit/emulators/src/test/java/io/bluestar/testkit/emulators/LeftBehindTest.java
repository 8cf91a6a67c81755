package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftBehindTest {

    /** As when a container or a whole session is killed: nobody is left to delete anything. */
    @Test
    void theFoldersOfAJvmThatWasKilledWithItsServersAreRemovedByTheNext(@TempDir Path folder) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (OtherJvm living = hold(folder.resolve("living"), temporary)) {
            List<Path> ofTheLiving = foldersIn(temporary);
            assertThat(ofTheLiving).isNotEmpty();

            try (OtherJvm killed = hold(folder.resolve("killed"), temporary)) {
                List<ProcessHandle> family = killed.handle().descendants().toList();
                // The children first, stopped before they are killed: none may see another one's end, and tidy up.
                for (ProcessHandle child : family) {
                    signal("-STOP", child);
                }
                family.forEach(ProcessHandle::destroyForcibly);
                killed.handle().destroyForcibly();
                killed.handle().onExit().join();
            }
            assertThat(foldersIn(temporary)).hasSizeGreaterThan(ofTheLiving.size());

            try (OtherJvm next = hold(folder.resolve("next"), temporary)) {
                assertThat(foldersIn(temporary))
                        .containsAll(ofTheLiving)
                        .filteredOn(path -> !ofTheLiving.contains(path))
                        .allMatch(path -> isOf(next, path));
                assertThat(living.handle().isAlive()).isTrue();
            }
        }
    }

    @Test
    void aFolderWithoutAnOwnerIsRemovedOnlyWhenItIsOld(@TempDir Path temporary) throws Exception {
        Path fresh = Files.createDirectory(temporary.resolve(TemporaryDirectory.PREFIX + "fresh"));
        Path old = Files.createDirectory(temporary.resolve(TemporaryDirectory.PREFIX + "old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        Path others = Files.createDirectory(temporary.resolve("of-somebody-else"));
        Files.setLastModifiedTime(others, FileTime.from(Instant.now().minus(Duration.ofDays(1))));

        LeftBehind.remove(temporary);

        assertThat(temporary.toFile().listFiles()).containsExactlyInAnyOrder(fresh.toFile(), others.toFile());
    }

    private static OtherJvm hold(Path folder, Path temporary) throws Exception {
        OtherJvm jvm = OtherJvm.run(
                HoldServers.class, folder, Map.of(), List.of("-Djava.io.tmpdir=" + temporary), "S3", "REDIS");
        jvm.awaitLine("up");
        return jvm;
    }

    private static boolean isOf(OtherJvm jvm, Path folder) {
        return folder.getFileName()
                .toString()
                .startsWith(TemporaryDirectory.PREFIX + jvm.handle().pid() + "-");
    }

    private static List<Path> foldersIn(Path temporary) {
        return List.of(temporary.toFile().listFiles((in, name) -> name.startsWith(TemporaryDirectory.PREFIX))).stream()
                .map(file -> file.toPath())
                .toList();
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
}
