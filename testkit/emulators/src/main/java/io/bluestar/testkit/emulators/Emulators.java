package io.bluestar.testkit.emulators;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The servers, each started when it is first asked for, each in a process of its own that ends when this JVM ends,
 * however it ends ({@code kill -9} included). They listen on free ports of 127.0.0.1 and keep everything in memory.
 *
 * <pre>{@code
 * Emulators emulators = Emulators.shared();
 * emulators.begin(EmulatorKind.values());   // all three come up at the same time
 * URI redis = emulators.redis().endpoint(); // waits for this one
 * }</pre>
 *
 * <p>The environment variables that matter: {@code BLUESTAR_TESTKIT_DYNAMODB} ({@code dynamodb-local}, which is the
 * default, {@code dynoxide}, or a path to dynoxide's binary) and {@code BLUESTAR_TESTKIT_CACHE} (a folder for what is
 * unpacked; default: the user's cache folder).
 *
 * <p>All access keys and regions share their tables, and Redis has 1,024 databases: isolate by table name and by database.
 *
 * <p>Thread-safe. A server that failed to start stays failed for this instance, with the same message for everyone.
 */
public final class Emulators implements AutoCloseable {

    private static final class Shared {
        private static final Emulators INSTANCE = new Emulators(System.getenv(), false);
    }

    private final Launchers launchers;
    private final boolean closeable;
    private final Map<EmulatorKind, CompletableFuture<RunningServer>> servers = new EnumMap<>(EmulatorKind.class);
    private boolean closed;

    private Emulators(Map<String, String> environment, boolean closeable) {
        this.launchers = new Launchers(environment);
        this.closeable = closeable;
    }

    /** The servers of this JVM, shared by all who ask. They run until it ends; {@link #close()} leaves them running. */
    public static Emulators shared() {
        return Shared.INSTANCE;
    }

    /** Servers of one's own, with the settings of this process. Nothing is started yet. */
    public static Emulators create() {
        return create(System.getenv());
    }

    /** As {@link #create()}, with these variables instead of the process's environment. */
    public static Emulators create(Map<String, String> environment) {
        return new Emulators(Map.copyOf(environment), true);
    }

    /**
     * Servers of one's own, all of these kinds starting at once.
     *
     * @return when every one of them is up
     * @throws EmulatorException if one cannot be had; the others have been stopped then
     */
    public static Emulators start(Set<EmulatorKind> kinds) {
        Emulators emulators = create();
        try {
            emulators.begin(kinds.toArray(EmulatorKind[]::new));
            kinds.forEach(emulators::get);
            return emulators;
        } catch (RuntimeException e) {
            emulators.close();
            throw e;
        }
    }

    /**
     * Does beforehand what needs a network: brings DynamoDB Local's jars into the user's local Maven repository, as the
     * user's {@code settings.xml} says, and unpacks what is carried. Needs a network only where something is missing.
     *
     * @return what was resolved anew, as Maven coordinates; empty if everything was there
     * @throws EmulatorException naming what is missing and the ways out
     */
    public static List<String> fetch() {
        return new Launchers(System.getenv()).fetch();
    }

    /**
     * Starts those servers that are neither starting nor up; returns at once. A server that cannot be had is heard of
     * when it is asked for.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public void begin(EmulatorKind... kinds) {
        for (EmulatorKind kind : kinds) {
            var unused = running(kind);
        }
    }

    /**
     * The server, started if need be.
     *
     * @return when it answers
     * @throws EmulatorException if it cannot be had
     * @throws IllegalStateException after {@link #close()}
     */
    public EmulatedServer get(EmulatorKind kind) {
        try {
            return running(kind).get().description();
        } catch (ExecutionException e) {
            // Everyone who asks gets an exception with a stack of their own.
            if (e.getCause() instanceof EmulatorException failure) {
                throw new EmulatorException(failure.getMessage(), failure);
            }
            throw new EmulatorException(kind + " could not be started: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmulatorException("interrupted while waiting for " + kind + " to start", e);
        }
    }

    /** The DynamoDB server; see {@link #get}. */
    public EmulatedServer dynamoDb() {
        return get(EmulatorKind.DYNAMODB);
    }

    /** The S3 server; see {@link #get}. It has no buckets at first. */
    public EmulatedServer s3() {
        return get(EmulatorKind.S3);
    }

    /** The Redis server; see {@link #get}. */
    public EmulatedServer redis() {
        return get(EmulatorKind.REDIS);
    }

    /** The kinds that were asked for so far: starting, up, or failed. */
    public synchronized Set<EmulatorKind> started() {
        Set<EmulatorKind> started = EnumSet.noneOf(EmulatorKind.class);
        started.addAll(servers.keySet());
        return started;
    }

    /** Stops the servers and forgets what they held; twice is fine. Does nothing to the {@link #shared()} ones. */
    @Override
    public void close() {
        if (!closeable) {
            return;
        }
        List<CompletableFuture<RunningServer>> toStop;
        synchronized (this) {
            closed = true;
            toStop = List.copyOf(servers.values());
            servers.clear();
        }
        for (CompletableFuture<RunningServer> server : toStop) {
            server.handle((up, failure) -> {
                        if (up != null) {
                            up.close();
                        }
                        return null;
                    })
                    .join();
        }
    }

    private synchronized CompletableFuture<RunningServer> running(EmulatorKind kind) {
        Objects.requireNonNull(kind, "kind");
        if (closed) {
            throw new IllegalStateException("these emulators are closed");
        }
        return servers.computeIfAbsent(kind, this::launch);
    }

    private CompletableFuture<RunningServer> launch(EmulatorKind kind) {
        CompletableFuture<RunningServer> server = new CompletableFuture<>();
        Thread starter = new Thread(
                () -> {
                    try {
                        server.complete(launchers.launch(kind));
                    } catch (Throwable e) {
                        server.completeExceptionally(e);
                    }
                },
                "bluestar-emulator-" + kind);
        starter.setDaemon(true);
        starter.start();
        return server;
    }
}
