package io.bluestar.contracttests.servers;

import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.EmulatorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of somebody else, in a process of its own that ends with this JVM. What it prints is in a file. */
final class RunningProgram implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ASKED_EVERY_MILLIS = 200;
    private static final int ANSWER_MILLIS = 2_000;
    private static final Pattern REDIS_VERSION = Pattern.compile("redis_version:(\\S+)");

    private final ServerProgram program;
    private final int port;
    private final Process process;
    private final Path log;
    private final Thread end = new Thread(this::stop, "stop a server");

    private RunningProgram(ServerProgram program, int port, Process process, Path log) {
        this.program = program;
        this.port = port;
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(end);
    }

    /**
     * Starts it in an empty folder and waits until it answers.
     *
     * @throws AssertionError if it does not, with what it printed last
     */
    static RunningProgram start(ServerProgram program, Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path log = folder.resolve("server.log");
        Path data = Files.createTempDirectory(folder, "data");
        Process process = new ProcessBuilder(program.command(port, data))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningProgram running = new RunningProgram(program, port, process, log);
        try {
            running.awaitAnswer();
            return running;
        } catch (AssertionError | InterruptedException e) {
            running.close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    EmulatedServer server(EmulatorKind kind) throws IOException {
        String scheme = kind == EmulatorKind.REDIS ? "redis" : "http";
        String version = program.isImage() && kind == EmulatorKind.REDIS ? redisVersion() : program.version();
        return new EmulatedServer(kind, program.product(), version, URI.create(scheme + "://127.0.0.1:" + port));
    }

    /** As it says itself: the tag of its image leaves the patch open. */
    private String redisVersion() throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write("INFO server\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            String info = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher version = REDIS_VERSION.matcher(info);
            if (!version.find()) {
                throw new IOException(program.name() + " does not tell its version: " + info);
            }
            return version.group(1);
        }
    }

    private void awaitAnswer() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            boolean ended = process.waitFor(ASKED_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                throw new AssertionError(program.name()
                        + (ended
                                ? " ended with exit code " + process.exitValue()
                                : " did not answer within " + PATIENCE.toSeconds() + " s")
                        + "; it printed last:\n" + lastLines());
            }
        }
    }

    /** A port that accepts connections is not enough: that of a container does before its server is up. */
    private boolean answers() {
        try {
            return program.kinds().contains(EmulatorKind.REDIS) ? pong() : status() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private int status() throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
        connection.setConnectTimeout(ANSWER_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private boolean pong() throws IOException {
        try (Socket socket = connected()) {
            // As an array of bulk strings: not every emulator takes an inline command.
            socket.getOutputStream().write("*1\r\n$4\r\nPING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** What it printed last, if it has ended by itself. */
    Optional<String> died() {
        return process.isAlive()
                ? Optional.empty()
                : Optional.of("exit code " + process.exitValue() + "; it printed last: " + lastLines());
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e + ")";
        }
    }

    /** Stops it and waits for its end; a container is removed. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(end);
        stop();
    }

    private void stop() {
        try {
            if (program.isImage()) {
                // The signal to the client is handed on, but a server that hangs would not follow it.
                new ProcessBuilder("docker", "kill", "bluestar-server-" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor(20, TimeUnit.SECONDS);
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop " + program.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
