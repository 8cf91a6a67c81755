package io.bluestar.testkit.emulators;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A redis-server of one's own, with any configuration: for what the tame one of {@link Emulators} does not do, such as being
 * killed and started again, TLS, Sentinels and Clusters. The program is the same: the one on the PATH, else the one that is
 * carried. It ends with this JVM, however that ends, and its working directory, a temporary one, goes with it.
 *
 * <pre>{@code
 * List<String> arguments = List.of("--port", "7000", "--bind", "127.0.0.1");
 * try (RedisProcess redis = RedisProcess.start(7000, arguments, RedisProcess.READY)) {
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
        Map<String, String> environment = System.getenv();
        NativeServer server = new NativeServer(
                EmulatorKind.REDIS,
                "redis-server",
                "of unknown version",
                "redis",
                new RedisServer(Cache.of(environment), environment).program(),
                same -> copy,
                line -> line.contains(ready),
                // There is no other port to try.
                output -> false);
        return new RedisProcess(port, server.launch(port));
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
