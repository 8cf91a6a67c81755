package io.bluestar.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees, in a fresh JVM, whose Docker is not there; it never gets as far as the one of this machine. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Docker listens on a named pipe there")
class NoDockerTest {

    @Test
    void a_docker_that_accepts_and_never_answers_is_told_soon(@TempDir Path folder) throws Exception {
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));
            try (OwnJvm jvm = OwnJvm.run(HoldStores.class, Map.of("DOCKER_HOST", "unix://" + socket))) {
                assertThat(jvm.awaitLine(HoldStores.REFUSED))
                        .contains("DOCKER_HOST=unix://" + socket + " does not answer")
                        .contains("BLUESTAR_TESTKIT_ENVIRONMENT", "embedded", "memory");
                // 5 s are promised on a machine that has nothing else to do.
                assertThat(Integer.parseInt(jvm.awaitLine(HoldStores.AFTER))).isLessThan(30_000);
            }
        }
    }
}
