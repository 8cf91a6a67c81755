package io.bluestar.testkit.contracts.saboteurs.server;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The client of a server that does not answer, honest about it: it waits for a moment, then says so. To be broken by its
 * subclasses.
 */
public class SilentServer {
    /** What no message may tell. */
    public static final String PASSWORD = "correct-horse-battery";

    /** Longer than any client but those that wait for ever keeps its caller, on a busy machine too. */
    public static final Duration FAILURE_BOUND = Duration.ofSeconds(5);

    /** The time to wait for clients that wait for ever. */
    public static final Duration SHORT_FAILURE_BOUND = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final CountDownLatch answer = new CountDownLatch(1);
    private volatile boolean asked;

    /** Makes the exception of a protocol. */
    @FunctionalInterface
    public interface Failing {
        RuntimeException because(String operation, String subject, String detail, Throwable cause);
    }

    /** Asks the server; what came of it, to be thrown. */
    public final RuntimeException failure(Failing failing, String operation, String subject) {
        asked = true;
        try {
            if (answer.await(patience().toNanos(), TimeUnit.NANOSECONDS)) {
                return new IllegalStateException("a silent server does not answer");
            }
        } catch (InterruptedException e) {
            return interrupted(failing, operation, subject, e);
        }
        return late(failing, operation, subject);
    }

    Duration patience() {
        return PATIENCE;
    }

    RuntimeException late(Failing failing, String operation, String subject) {
        return failing.because(
                operation, subject, "no answer from the server", new SocketTimeoutException("timed out"));
    }

    RuntimeException interrupted(Failing failing, String operation, String subject, InterruptedException e) {
        Thread.currentThread().interrupt();
        return failing.because(operation, subject, "interrupted while waiting for the server", e);
    }

    /** Whether the server was asked anything. */
    final boolean wasAsked() {
        return asked;
    }

    /** Takes leave of the server. */
    public void close(Failing failing) {}
}
