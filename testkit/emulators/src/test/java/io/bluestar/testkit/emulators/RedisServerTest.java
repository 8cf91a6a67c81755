package io.bluestar.testkit.emulators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisServerTest {
    private Emulators emulators = Emulators.create();

    @AfterEach
    void stop() {
        emulators.close();
    }

    /** A connection that speaks the protocol by hand: what is asked goes out as it is, one line of answer comes back. */
    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader answers;

        Connection(EmulatedServer server) throws IOException {
            socket = new Socket(
                    InetAddress.getLoopbackAddress(), server.endpoint().getPort());
            answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        }

        String ask(String command) throws IOException {
            socket.getOutputStream().write((command + "\r\n").getBytes(UTF_8));
            socket.getOutputStream().flush();
            return answers.readLine();
        }

        String next() throws IOException {
            return answers.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void isARealServer() throws IOException {
        EmulatedServer server = emulators.redis();
        assertThat(server.kind()).isEqualTo(EmulatorKind.REDIS);
        assertThat(server.endpoint()).hasScheme("redis").hasHost("127.0.0.1");
        assertThat(server.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        try (Connection redis = new Connection(server)) {
            assertThat(redis.ask("PSETEX k 60000 value")).isEqualTo("+OK");
            assertThat(redis.ask("GET k")).isEqualTo("$5");
            assertThat(redis.next()).isEqualTo("value");
            // A map is what only version 3 of the protocol answers with.
            assertThat(redis.ask("HELLO 3")).startsWith("%");
        }
    }

    @Test
    void expiresKeys() throws IOException {
        try (Connection redis = new Connection(emulators.redis())) {
            assertThat(redis.ask("PSETEX k 30 value")).isEqualTo("+OK");
            Await.until("the key being gone", () -> {
                try {
                    return redis.ask("EXISTS k").equals(":0");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void keepsNothingOnDisk() throws IOException {
        try (Connection redis = new Connection(emulators.redis())) {
            redis.ask("CONFIG GET save");
            redis.next();
            redis.next();
            assertThat(redis.next()).isEqualTo("$0");
            assertThat(redis.next()).isEmpty();
            redis.ask("CONFIG GET appendonly");
            redis.next();
            redis.next();
            redis.next();
            assertThat(redis.next()).isEqualTo("no");
        }
    }

    @Test
    void theOneOnThePathComesFirst(@TempDir Path folder) throws IOException {
        program(
                folder.resolve("redis-server"),
                "[ \"$1\" = --version ] && { echo 'Redis server v=9.8.7 sha=0'; exit 0; }",
                "echo Ready to accept connections; exec sleep 600");
        emulators.close();
        emulators = Emulators.create(Map.of("PATH", "/nowhere:" + folder));

        EmulatedServer server = emulators.redis();
        assertThat(server.product()).isEqualTo("redis-server");
        assertThat(server.version()).isEqualTo("9.8.7");
    }

    @Test
    void sayWhatAServerThatCannotRunPrinted(@TempDir Path folder) throws IOException {
        program(folder.resolve("redis-server"), "echo 'libssl.so.3: cannot open shared object file' >&2; exit 127");
        emulators.close();
        emulators = Emulators.create(Map.of("PATH", folder.toString()));

        assertThatThrownBy(emulators::redis)
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("redis-server --version failed")
                .hasMessageContaining("libssl.so.3: cannot open shared object file")
                .hasMessageContaining("Ways out: install redis-server")
                .hasMessageContaining("BLUESTAR_TESTKIT_ENVIRONMENT=memory");
    }

    @Test
    void triesAnotherPortWhereOneIsTaken(@TempDir Path folder) throws IOException {
        Path tried = folder.resolve("tried");
        program(
                folder.resolve("redis-server"),
                "[ \"$1\" = --version ] && { echo 'Redis server v=1.0.0'; exit 0; }",
                "echo $2 >> " + tried,
                "[ $(wc -l < " + tried + ") = 3 ] || { echo 'bind: Address already in use'; exit 1; }",
                "echo Ready to accept connections; exec sleep 600");
        emulators.close();
        emulators = Emulators.create(Map.of("PATH", folder.toString()));

        assertThat(emulators.redis().endpoint().getPort())
                .isEqualTo(Integer.parseInt(Files.readAllLines(tried).get(2)));
    }

    static void program(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, -linux-amd64",
        "Linux, aarch64, -linux-arm64",
        "Linux, i386, -linux-386",
        "Mac OS X, aarch64, -darwin-arm64",
        "Mac OS X, x86_64, -darwin-amd64"
    })
    void carriesABinaryFor(String os, String architecture, String suffix) {
        assertThat(RedisServer.platform(os, architecture)).isEqualTo(suffix);
        assertThat(LockFile.read("redis.lock").keySet()).anyMatch(name -> name.endsWith(suffix));
    }

    @Test
    void windowsIsRefusedWithTheWaysOut() {
        assertThatThrownBy(() -> NativeServer.requireShell("redis-server", "Windows 11"))
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("Windows 11")
                .hasMessageContaining("WSL")
                .hasMessageContaining("BLUESTAR_TESTKIT_REDIS_URI");
    }
}
