package io.bluestar.testkit.emulators;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * A redis-server of one's own, with any configuration: for what the tame one of {@link Emulators} does not do, such as being
 * killed and started again, TLS, Sentinels and Clusters. The program is the same: the one on the PATH, else the one that is
 * carried. It ends with this JVM, however that ends, and its working directory, a temporary one, goes with it.
 *
 * <pre>{@code
 * try (RedisProcess redis = RedisProcess.start(port -> List.of("--port", "" + port, "--bind", "127.0.0.1"))) {
 *     URI uri = URI.create("redis://127.0.0.1:" + redis.port());
 * }
 * }</pre>
 *
 * @see <a href="https://redis.io/docs/latest/operate/oss_and_stack/management/config/">Redis configuration</a>
 */
public final class RedisProcess implements AutoCloseable {
    /** Part of the line that a server prints once it answers. */
    public static final String READY = "Ready to accept connections";

    private final int port;
    private final RunningServer running;

    private RedisProcess(int port, RunningServer running) {
        this.port = port;
        this.running = running;
    }

    /**
     * Starts a server on a free port of 127.0.0.1, and waits until it answers.
     *
     * @param arguments those of the command line, for a port; nothing is added to them
     * @throws EmulatorException if there is no such program, or it ends or does not answer; with what it printed
     */
    public static RedisProcess start(IntFunction<List<String>> arguments) {
        Objects.requireNonNull(arguments, "arguments");
        RunningServer running = server(arguments, READY).launch();
        return new RedisProcess(running.description().endpoint().getPort(), running);
    }

    /**
     * Starts a server, and waits for its word.
     *
     * @param port the one that the arguments tell it to listen on
     * @param arguments those of the command line; nothing is added to them
     * @param ready part of the line to be waited for, such as {@link #READY}
     * @throws EmulatorException if there is no such program, or it ends or does not print the line; with what it printed
     */
    public static RedisProcess start(int port, List<String> arguments, String ready) {
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(ready, "ready");
        List<String> copy = List.copyOf(arguments);
        return new RedisProcess(port, server(same -> copy, ready).launch(port));
    }

    private static NativeServer server(IntFunction<List<String>> arguments, String ready) {
        Map<String, String> environment = System.getenv();
        return new NativeServer(
                EmulatorKind.REDIS,
                "redis-server",
                "of unknown version",
                "redis",
                new RedisServer(Cache.of(environment), environment).program(),
                arguments,
                line -> line.contains(ready),
                output -> output.contains("Address already in use"));
    }

    /** The port that it was started on. */
    public int port() {
        return port;
    }

    /** Kills it ({@code kill -9}); returns when it is gone. Twice is fine. */
    @Override
    public void close() {
        running.close();
    }
}
