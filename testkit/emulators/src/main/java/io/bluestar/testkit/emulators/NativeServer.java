package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Starts a server that is a program of the machine. It knows nothing of a lifeline, so it runs under a shell that reads
 * the pipe for it, kills it at its end and deletes its folder.
 *
 * @param arguments the program's arguments for a port
 * @param readiness recognizes the line that it prints when it is up
 * @param portTaken recognizes what it printed when another process had the port
 */
record NativeServer(
        EmulatorKind kind,
        String product,
        String version,
        String scheme,
        Path program,
        IntFunction<List<String>> arguments,
        Predicate<String> readiness,
        Predicate<String> portTaken) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PORTS_TRIED = 5;

    // Background jobs of a shell lose standard input, hence descriptor 3; the server itself must not hold it.
    private static final String GUARD = """
            directory=$1
            shift
            exec 3<&0
            "$@" 3<&- </dev/null &
            server=$!
            (read -r _ <&3; kill -9 $server) >/dev/null 2>&1 &
            watcher=$!
            wait $server 2>/dev/null
            code=$?
            kill $watcher 2>/dev/null
            rm -rf "$directory"
            exit $code
            """;

    /**
     * Refuses an operating system without such a shell.
     *
     * @throws EmulatorException with the ways out
     */
    static void requireShell(String product, String osName) {
        if (osName.toLowerCase(Locale.ROOT).startsWith("windows")) {
            throw new EmulatorException("the embedded " + product + " runs under a Unix shell, which " + osName
                    + " has not.\nWays out: run the tests in WSL; or give the URI of a server in"
                    + " BLUESTAR_TESTKIT_REDIS_URI (for DynamoDB: unset BLUESTAR_TESTKIT_DYNAMODB); or choose"
                    + " BLUESTAR_TESTKIT_ENVIRONMENT=containers (Docker) or memory (no servers).");
        }
    }

    /** Starts it on a free port, and on another one where somebody else takes the port in between. */
    RunningServer launch() {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                return launch(port);
            } catch (EmulatorException e) {
                if (attempt == PORTS_TRIED || !portTaken.test(e.getMessage())) {
                    throw e;
                }
            }
        }
    }

    /** Starts it on this port. */
    RunningServer launch(int port) {
        TemporaryDirectory directory = TemporaryDirectory.create();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", GUARD, "sh"));
        command.add(directory.path().toString());
        command.add(program.toString());
        command.addAll(arguments.apply(port));
        ChildProcess process = ChildProcess.start(product, command, directory, readiness);
        process.awaitReady(PATIENCE);
        URI endpoint = URI.create(scheme + "://127.0.0.1:" + port);
        return new RunningServer(new EmulatedServer(kind, product, version, endpoint), process);
    }

    /** A port of 127.0.0.1 that nobody listens on now. */
    static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new EmulatorException("no port of 127.0.0.1 is free: " + e.getMessage(), e);
        }
    }
}
