package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody on the network reaches the servers: the kernel's own list of listening sockets says so. */
@EnabledOnOs(OS.LINUX)
class LoopbackTest {
    private static final String LISTENING = "0A";
    // 127.0.0.1, and the same as an IPv6 address, as the kernel prints them on a little-endian machine.
    private static final Set<String> LOOPBACK = Set.of("0100007F", "0000000000000000FFFF00000100007F");

    private static Emulators emulators;

    @BeforeAll
    static void start() {
        emulators = Emulators.create();
        emulators.begin(EmulatorKind.values());
    }

    @AfterAll
    static void stop() {
        emulators.close();
    }

    @ParameterizedTest
    @EnumSource
    void listensOnLoopbackOnly(EmulatorKind kind) throws IOException {
        EmulatedServer server = emulators.get(kind);

        assertThat(server.endpoint().getHost()).isEqualTo("127.0.0.1");
        assertThat(addressesListeningOn(server.endpoint().getPort()))
                .as("addresses on which %s listens", server)
                .isNotEmpty()
                .isSubsetOf(LOOPBACK);
    }

    private static Set<String> addressesListeningOn(int port) throws IOException {
        String suffix = ":%04X".formatted(port);
        return Stream.concat(sockets("/proc/net/tcp"), sockets("/proc/net/tcp6"))
                .map(line -> List.of(line.strip().split("\\s+")))
                .filter(fields ->
                        fields.get(3).equals(LISTENING) && fields.get(1).endsWith(suffix))
                .map(fields -> fields.get(1).substring(0, fields.get(1).length() - suffix.length()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> sockets(String table) throws IOException {
        Path file = Path.of(table);
        return Files.exists(file) ? Files.readAllLines(file).stream().skip(1) : Stream.of();
    }
}
