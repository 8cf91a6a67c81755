package io.bluestar.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a user sees, in a fresh JVM, whose Docker is not there; it never gets as far as the one of this machine. */
class NoDockerTest {

    @Test
    void a_docker_that_accepts_and_never_answers_is_told_soon() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String host = "tcp://127.0.0.1:" + silent.getLocalPort();
            try (OwnJvm jvm = OwnJvm.run(HoldStores.class, Map.of("DOCKER_HOST", host))) {
                assertThat(jvm.awaitLine(HoldStores.REFUSED))
                        .contains("DOCKER_HOST=" + host + " does not answer")
                        .contains("BLUESTAR_TESTKIT_ENVIRONMENT", "embedded", "memory");
                // 5 s are promised on a machine that has nothing else to do.
                assertThat(Integer.parseInt(jvm.awaitLine(HoldStores.AFTER))).isLessThan(30_000);
            }
        }
    }
}
