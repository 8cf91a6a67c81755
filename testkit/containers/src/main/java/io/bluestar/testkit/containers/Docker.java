package io.bluestar.testkit.containers;

import io.bluestar.testkit.environment.EnvironmentException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;

/** Whether there is a Docker Engine. */
final class Docker {
    private static final String WAYS_OUT = ": start it (or set DOCKER_HOST), or set BLUESTAR_TESTKIT_ENVIRONMENT to"
            + " embedded (servers without Docker) or memory (no servers)";

    /** How long to wait for an engine that neither answers nor refuses. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private static final int LOOKS = 25;

    private Docker() {}

    /**
     * Looks for the engine, once for the JVM.
     *
     * @throws EnvironmentException if there is none, or it does not answer, naming the ways out
     */
    static void check() {
        Search.OUTCOME.ifPresent(problem -> {
            throw new EnvironmentException(problem);
        });
    }

    /**
     * Why the environment cannot be had, if it cannot.
     *
     * @param finder returns when it has found an engine that answers, and throws if there is none
     */
    static Optional<String> search(Runnable finder) {
        Failure failure = new Failure();
        Thread search = new Thread(finder, "bluestar-docker-search");
        search.setUncaughtExceptionHandler(failure);
        search.setDaemon(true);
        search.start();
        try {
            if (!ends(search)) {
                return Optional.of("the environment containers needs Docker, and the engine"
                        + address().map(host -> " at DOCKER_HOST=" + host).orElse("") + " does not answer" + WAYS_OUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while looking for Docker");
        }
        return failure.message()
                .map(message -> "the environment containers needs Docker, and Testcontainers finds none ("
                        + address().map(host -> "DOCKER_HOST is " + host + "; ").orElse("") + message + ")"
                        + WAYS_OUT);
    }

    /** Time counts only while the thread does nothing: on a busy machine the search itself takes its time. */
    private static boolean ends(Thread search) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long worked = 0;
        int idle = 0;
        while (search.isAlive() && idle < LOOKS) {
            search.join(PATIENCE.toMillis() / LOOKS);
            long now = threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(search.getId()) : 0;
            idle = now - worked < Duration.ofMillis(1).toNanos() ? idle + 1 : 0;
            worked = now;
        }
        return !search.isAlive();
    }

    private static Optional<String> address() {
        return Optional.ofNullable(System.getenv("DOCKER_HOST")).filter(host -> !host.isBlank());
    }

    /** Only finds the engine: {@code DockerClientFactory.client()} also pulls and starts Testcontainers' own containers. */
    private static void find() {
        DockerClientFactory.instance().getTransportConfig();
    }

    private static final class Search {
        // Not a lambda of this class: the thread that runs it would wait for the class to be initialized, and it for
        // the
        // thread.
        static final Optional<String> OUTCOME = search(Docker::find);
    }

    private static final class Failure implements Thread.UncaughtExceptionHandler {
        private volatile Throwable thrown;

        @Override
        public void uncaughtException(Thread thread, Throwable e) {
            thrown = e;
        }

        Optional<String> message() {
            return Optional.ofNullable(thrown).map(e -> e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
