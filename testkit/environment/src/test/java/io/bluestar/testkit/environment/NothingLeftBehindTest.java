package io.bluestar.testkit.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A JVM with all three stores leaves neither a process nor a file, however it ends. */
class NothingLeftBehindTest {
    private static final long PATIENCE_SECONDS = 60;

    enum End {
        KILLED {
            @Override
            void of(Process jvm) {
                jvm.destroyForcibly();
            }
        },
        TERMINATED {
            @Override
            void of(Process jvm) {
                jvm.destroy();
            }
        },
        EXITED {
            @Override
            void of(Process jvm) throws IOException {
                send(jvm, 'e');
            }
        },
        MAIN_THREW {
            @Override
            void of(Process jvm) throws IOException {
                send(jvm, 't');
            }
        };

        abstract void of(Process jvm) throws IOException;

        private static void send(Process jvm, char order) throws IOException {
            jvm.getOutputStream().write(order);
            jvm.getOutputStream().flush();
        }
    }

    @ParameterizedTest
    @EnumSource
    void neither_processes_nor_files_stay(End end, @TempDir Path temporary) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        // Of the JVM's own, which a killed one leaves where the system has them.
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldStores.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.readLine();
            while (line != null && !line.equals(HoldStores.READY)) {
                line = output.readLine();
            }
            assertThat(line).as("the stores being open").isNotNull();
            List<ProcessHandle> servers = jvm.descendants().toList();
            assertThat(servers).hasSizeGreaterThanOrEqualTo(3);

            end.of(jvm);

            for (ProcessHandle server : servers) {
                server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            awaitEmpty(temporary);
        } finally {
            jvm.descendants().forEach(ProcessHandle::destroyForcibly);
            jvm.destroyForcibly();
        }
    }

    /** A server's folder goes a moment after the server. */
    private static void awaitEmpty(Path folder) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<Path> left = entries(folder);
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            left = entries(folder);
        }
        assertThat(left).isEmpty();
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
