package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildProcessTest {

    private static ChildProcess shell(TemporaryDirectory directory, String script) {
        return ChildProcess.start("probe", List.of("/bin/sh", "-c", script), directory, "ready"::equals);
    }

    @Test
    void oneThatDiesAtStartSaysWhatItPrinted() {
        TemporaryDirectory directory = TemporaryDirectory.create();
        ChildProcess process = shell(directory, "echo the port is taken; echo and so on >&2; exit 3");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofSeconds(20)))
                .isInstanceOf(EmulatorException.class)
                .hasMessage("probe ended while it started, with exit code 3. It printed last:\n"
                        + "  the port is taken\n  and so on");
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void oneThatHangsIsStopped() {
        TemporaryDirectory directory = TemporaryDirectory.create();
        ChildProcess process = shell(directory, "echo $$; exec cat");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(300)))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("probe did not come up within");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void oneThatPrintsMuchIsNotBlocked() {
        try (ChildProcess process = shell(
                TemporaryDirectory.create(),
                "echo ready; i=0; while [ $i -lt 20000 ]; do echo 0123456789012345; i=$((i+1)); done; echo last")) {
            assertThat(process.awaitReady(Duration.ofSeconds(20))).isEqualTo("ready");
            assertThat(process.awaitEnd(Duration.ofSeconds(20))).isTrue();
            assertThat(process.lines()).hasSize(40).endsWith("last");
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        TemporaryDirectory directory = TemporaryDirectory.create();

        assertThatThrownBy(() -> ChildProcess.start("probe", List.of("/no/such/program"), directory, line -> false))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("probe cannot be run")
                .hasMessageContaining("/no/such/program");
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void closingDeletesWhatItLeft() throws Exception {
        TemporaryDirectory directory = TemporaryDirectory.create();
        Path left = Files.createDirectories(directory.path().resolve("a/b"));
        Files.writeString(left.resolve("file"), "x");
        ChildProcess process = shell(directory, "echo ready; exec cat");
        process.awaitReady(Duration.ofSeconds(20));
        process.close();
        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(directory.path()).doesNotExist();
    }
}
