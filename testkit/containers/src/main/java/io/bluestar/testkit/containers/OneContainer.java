package io.bluestar.testkit.containers;

import io.bluestar.testkit.environment.EnvironmentException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.TestcontainersConfiguration;

/** A container that is started once, when it is first needed. */
final class OneContainer {
    private final String scheme;
    private final int port;
    private final Supplier<GenericContainer<?>> definition;
    private CompletableFuture<GenericContainer<?>> started;

    OneContainer(String scheme, int port, Supplier<GenericContainer<?>> definition) {
        this.scheme = scheme;
        this.port = port;
        this.definition = definition;
    }

    /** Starts it, without waiting for it. */
    synchronized CompletableFuture<GenericContainer<?>> begin() {
        if (started == null) {
            started = CompletableFuture.supplyAsync(this::start);
        }
        return started;
    }

    private GenericContainer<?> start() {
        Docker.check();
        GenericContainer<?> container = definition.get().withExposedPorts(port);
        if (TestcontainersConfiguration.getInstance().environmentSupportsReuse()) {
            container.withReuse(true);
        }
        container.start();
        return container;
    }

    /** Where it answers, once it does. */
    URI endpoint() {
        GenericContainer<?> container = container();
        return URI.create(scheme + "://" + container.getHost() + ":" + container.getMappedPort(port));
    }

    /** The image that it runs. */
    String image() {
        return container().getDockerImageName();
    }

    private GenericContainer<?> container() {
        try {
            return begin().join();
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
}
