package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisProcessTest {

    @Test
    void isStartedAsTheArgumentsSayAndAgainOnTheSamePort() {
        int port = NativeServer.freePort();
        RedisProcess first = RedisProcess.start(port, arguments(port, "secret"), RedisProcess.READY);
        assertThat(first.port()).isEqualTo(port);
        assertThat(answer(port)).startsWith("-NOAUTH");
        first.close();
        first.close();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> answer(port));

        try (RedisProcess second = RedisProcess.start(port, arguments(port, ""), RedisProcess.READY)) {
            assertThat(second.port()).isEqualTo(port);
            assertThat(answer(port)).isEqualTo("+PONG");
        }
    }

    @Test
    void aConfigurationThatTheServerRefusesIsAFailureWithItsWords() {
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(() -> RedisProcess.start(1, List.of("--port", "no-port"), RedisProcess.READY))
                .withMessageContaining("no-port");
    }

    private static List<String> arguments(int port, String password) {
        return List.of(
                "--port", Integer.toString(port), "--bind", "127.0.0.1", "--save", "", "--requirepass", password);
    }

    private static String answer(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
