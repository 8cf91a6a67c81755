package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The servers run beside a JVM that has nothing but our classes, and end with it, however it ends. */
class ParentDeathTest {
    enum End {
        KILLED {
            @Override
            void of(OtherJvm jvm) throws IOException {
                // SIGKILL: no hook runs, nothing is flushed.
                assertThat(jvm.handle().destroyForcibly()).isTrue();
            }
        },
        TERMINATED {
            @Override
            void of(OtherJvm jvm) {
                assertThat(jvm.handle().destroy()).isTrue();
            }
        },
        EXITED {
            @Override
            void of(OtherJvm jvm) throws IOException {
                jvm.send('e');
            }
        },
        MAIN_THREW {
            @Override
            void of(OtherJvm jvm) throws IOException {
                jvm.send('t');
            }
        };

        abstract void of(OtherJvm jvm) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void noServerOutlivesItsJvm(End end, @TempDir Path folder) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (OtherJvm jvm = OtherJvm.run(
                HoldServers.class,
                folder,
                Map.of(),
                List.of("-Djava.io.tmpdir=" + temporary),
                "DYNAMODB",
                "S3",
                "REDIS")) {
            List<URI> endpoints = new ArrayList<>();
            for (String kind : List.of("DYNAMODB ", "S3 ", "REDIS ")) {
                endpoints.add(jvm.awaitUri(kind));
            }
            assertThat(endpoints).allMatch(ParentDeathTest::accepts);
            List<ProcessHandle> processes = jvm.handle().descendants().toList();
            assertThat(processes).hasSizeGreaterThanOrEqualTo(4);
            assertThat(temporary).isNotEmptyDirectory();

            end.of(jvm);

            for (ProcessHandle process : processes) {
                Await.until("the end of " + process.info(), () -> !process.isAlive());
            }
            assertThat(endpoints).noneMatch(ParentDeathTest::accepts);
            Await.until("the temporary folder being empty", () -> isEmpty(temporary));
        }
    }

    @Test
    void closingEndsTheServersAndDeletesTheirFolders(@TempDir Path folder) throws Exception {
        Emulators emulators = Emulators.create();
        emulators.begin(EmulatorKind.S3, EmulatorKind.REDIS);
        List<URI> endpoints =
                List.of(emulators.s3().endpoint(), emulators.redis().endpoint());
        assertThat(endpoints).allMatch(ParentDeathTest::accepts);

        emulators.close();

        assertThat(endpoints).noneMatch(ParentDeathTest::accepts);
    }

    private static boolean accepts(URI endpoint) {
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), endpoint.getPort()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
