package io.bluestar.contracttests.faults.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.testkit.emulators.RedisProcess;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A redis-server that a test may do anything to: kill it, start it again on its port, command it. */
final class OwnRedis implements AutoCloseable {
    /** What a Cluster's nodes add to their port for the port on which they talk to each other. */
    private static final int CLUSTER_BUS = 10_000;

    private static final int LOWEST_PORT = 12_001;
    private static final int HIGHEST_PORT = 20_000;
    private static final int TRIES = 100;

    private final int port;
    private final List<String> configuration;
    private final String ready;
    private final RedisURI admin;
    private final RedisClient client = RedisClient.create();
    private RedisProcess process;

    private OwnRedis(int port, List<String> configuration, String ready, RedisURI admin) {
        this.port = port;
        this.configuration = configuration;
        this.ready = ready;
        this.admin = admin;
        startAgain(ready);
    }

    /** Started on a free port of the loopback interface, without saving anything unless told otherwise. */
    static OwnRedis with(String... configuration) {
        return on(freePort(), configuration);
    }

    static OwnRedis on(int port, String... configuration) {
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(port), "--save", ""));
        all.addAll(List.of(configuration));
        return new OwnRedis(port, all, RedisProcess.READY, address(port));
    }

    /** A server whose whole configuration is given, {@code --bind} aside. */
    static OwnRedis custom(int port, List<String> configuration, String ready, RedisURI admin) {
        return new OwnRedis(port, configuration, ready, admin);
    }

    static OwnRedis custom(int port, List<String> configuration, RedisURI admin) {
        return custom(port, configuration, RedisProcess.READY, admin);
    }

    static RedisURI address(int port) {
        return RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withTimeout(Duration.ofSeconds(20))
                .build();
    }

    /**
     * A port that nobody has, nor the one above it that a node of a Cluster needs too; below those that systems give to outgoing
     * connections, one of which might take it while its server is down.
     */
    static int freePort() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            if (isFree(port) && isFree(port + CLUSTER_BUS)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "no port of 127.0.0.1 from " + LOWEST_PORT + " to " + HIGHEST_PORT + " is free");
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    int port() {
        return port;
    }

    RedisSettings settings() {
        return RedisSettings.of(URI.create("redis://127.0.0.1:" + port));
    }

    /** Kills it. */
    void kill() {
        process.close();
    }

    /** Starts it, on the port that it had. */
    void startAgain() {
        startAgain(ready);
    }

    /** Starts it, without waiting for more than these words. */
    void startAgain(String words, String... more) {
        List<String> all = new ArrayList<>(configuration);
        all.addAll(List.of("--bind", "127.0.0.1"));
        all.addAll(List.of(more));
        process = RedisProcess.start(port, all, words);
    }

    /** Commands for it, by a connection of their own that is opened for each. */
    <T> T command(Command<T> command) {
        try (var connection = client.connect(admin)) {
            return command.by(connection.sync());
        }
    }

    /** A command that the client has no method for; its answer is {@code OK}. */
    void says(CommandType command, String... words) {
        CommandArgs<String, String> arguments = new CommandArgs<>(StringCodec.UTF8);
        List.of(words).forEach(arguments::add);
        String answer = command(admin -> admin.dispatch(command, new StatusOutput<>(StringCodec.UTF8), arguments));
        assertThat(answer).isEqualTo("OK");
    }

    /** How many SET commands it has carried out since it was started. */
    long sets() {
        String statistics = command(admin -> admin.info("commandstats"));
        return statistics
                .lines()
                .filter(line -> line.startsWith("cmdstat_set:"))
                .mapToLong(line -> Long.parseLong(line.replaceFirst("^cmdstat_set:calls=(\\d+),.*", "$1")))
                .sum();
    }

    @Override
    public void close() {
        kill();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }

    /** What is done by way of a connection. */
    interface Command<T> {
        T by(RedisCommands<String, String> redis);
    }
}
