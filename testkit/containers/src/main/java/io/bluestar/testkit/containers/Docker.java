package io.bluestar.testkit.containers;

import io.bluestar.testkit.environment.EnvironmentException;
import org.testcontainers.DockerClientFactory;

/** Whether there is a Docker Engine. */
final class Docker {
    private Docker() {}

    /**
     * Looks for the engine.
     *
     * @throws EnvironmentException if there is none, naming the ways out
     */
    static void check() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new EnvironmentException(
                    "the environment containers needs Docker, and Testcontainers finds none: start it"
                            + " (or set DOCKER_HOST), or set BLUESTAR_TESTKIT_ENVIRONMENT to embedded (servers without Docker) or"
                            + " memory (no servers)");
        }
    }
}
