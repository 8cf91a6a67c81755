package io.bluestar.testkit.containers;

import io.bluestar.testkit.environment.EnvironmentException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.TestcontainersConfiguration;

/** A container that is started once, when it is first needed. */
final class OneContainer {
    private final String scheme;
    private final int port;
    private final Supplier<String> image;
    private final Function<String, GenericContainer<?>> definition;
    private final Function<URI, Optional<String>> version;
    private CompletableFuture<Started> started;

    /**
     * A container to come.
     *
     * @param image the name of its image; throws if that cannot be run, before anything is pulled
     * @param definition the container of that image
     * @param version asks the server for its version, where it tells it
     */
    OneContainer(
            String scheme,
            int port,
            Supplier<String> image,
            Function<String, GenericContainer<?>> definition,
            Function<URI, Optional<String>> version) {
        this.scheme = scheme;
        this.port = port;
        this.image = image;
        this.definition = definition;
        this.version = version;
    }

    /** Starts it, without waiting for it; who asks for its endpoint waits, and hears of its failure. */
    void begin() {
        var unused = running();
    }

    private synchronized CompletableFuture<Started> running() {
        if (started == null) {
            started = new CompletableFuture<>();
            CompletableFuture<Started> starting = started;
            // A thread of its own: the common pool may have only one, and they start at the same time.
            Thread starter = new Thread(() -> complete(starting), "bluestar-container-" + port);
            starter.setDaemon(true);
            starter.start();
        }
        return started;
    }

    private void complete(CompletableFuture<Started> starting) {
        try {
            starting.complete(start());
        } catch (Throwable e) {
            starting.completeExceptionally(e);
        }
    }

    private Started start() {
        String name = image.get();
        Docker.check();
        long begun = System.nanoTime();
        GenericContainer<?> container = definition.apply(name).withExposedPorts(port);
        if (TestcontainersConfiguration.getInstance().environmentSupportsReuse()) {
            container.withReuse(true);
        }
        container.start();
        URI endpoint = URI.create(scheme + "://" + container.getHost() + ":" + container.getMappedPort(port));
        String server = name
                + version.apply(endpoint)
                        .map(found -> " (server version " + found + ")")
                        .orElse("");
        double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf(
                Locale.ROOT,
                "BlueStar testkit: the container %s is up at %s after %.1f s%n",
                server,
                endpoint,
                seconds);
        return new Started(endpoint, "container " + server);
    }

    /** Where it answers, once it does. */
    URI endpoint() {
        return started().endpoint();
    }

    /** The image that it runs, and the version that the server tells. */
    String describe() {
        return started().description();
    }

    private Started started() {
        try {
            return running().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EnvironmentException unavailable) {
                throw new EnvironmentException(unavailable.getMessage(), unavailable);
            }
            throw new EnvironmentException(
                    "a container of the test environment did not start: "
                            + e.getCause().getMessage(),
                    e.getCause());
        }
    }

    private record Started(URI endpoint, String description) {}
}
