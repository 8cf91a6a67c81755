package io.bluestar.persistence.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One connection for all callers, opened when it is first needed and again after it was lost.
 *
 * <p>Who needs it while it is being opened waits for it. But if the attempt before has failed, only the one who tries again
 * waits and the others are told of that failure at once: while a server is gone, it does not hold up every caller.
 */
final class SharedConnection {
    private final Supplier<CompletableFuture<StatefulRedisConnection<String, byte[]>>> open;

    private volatile StatefulRedisConnection<String, byte[]> connected;

    // Guarded by this.
    private CompletableFuture<StatefulRedisConnection<String, byte[]>> attempt =
            CompletableFuture.completedFuture(null);
    private Throwable lastFailure;
    private boolean closed;

    /** @param open begins to open a connection; bounded in time by itself */
    SharedConnection(Supplier<CompletableFuture<StatefulRedisConnection<String, byte[]>>> open) {
        this.open = open;
    }

    /**
     * The connection.
     *
     * @throws ExecutionException with the failure to connect as its cause
     * @throws TimeoutException if there is none within the time; it may come later
     */
    StatefulRedisConnection<String, byte[]> await(Duration atMost)
            throws InterruptedException, ExecutionException, TimeoutException {
        StatefulRedisConnection<String, byte[]> connection = connected;
        if (connection != null && connection.isOpen()) {
            return connection;
        }
        return current().get(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether it is being opened now; opens nothing. */
    synchronized boolean isOpening() {
        return !attempt.isDone();
    }

    /** Whether it is open, as far as this end has been told; opens nothing. */
    synchronized boolean isOpen() {
        StatefulRedisConnection<String, byte[]> connection =
                attempt.isDone() && !attempt.isCompletedExceptionally() ? attempt.join() : null;
        return connection != null && connection.isOpen();
    }

    /** The connection once it is open, for those who do not wait; never to be completed by them. */
    synchronized CompletableFuture<StatefulRedisConnection<String, byte[]>> current() {
        if (closed) {
            return CompletableFuture.failedFuture(new IllegalStateException("the connection was closed meanwhile"));
        }
        if (!attempt.isDone()) {
            return lastFailure == null ? attempt : CompletableFuture.failedFuture(lastFailure);
        }
        if (attempt.isCompletedExceptionally()) {
            lastFailure = failureOf(attempt);
        } else {
            StatefulRedisConnection<String, byte[]> connection = attempt.join();
            if (connection != null && connection.isOpen()) {
                connected = connection;
                return attempt;
            }
            lastFailure = null;
            discard(connection);
        }
        attempt = begin();
        return attempt;
    }

    private CompletableFuture<StatefulRedisConnection<String, byte[]>> begin() {
        try {
            return open.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Closes the connection; one that is still being opened is closed when it comes.
     *
     * @return done when nothing is open any more, but for one that is still to come
     */
    CompletableFuture<Void> close() {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> last;
        synchronized (this) {
            closed = true;
            last = attempt;
        }
        CompletableFuture<Void> closing =
                last.handle((connection, failure) -> connection).thenCompose(SharedConnection::closing);
        return last.isDone() ? closing : CompletableFuture.completedFuture(null);
    }

    private static CompletableFuture<Void> closing(StatefulRedisConnection<?, ?> connection) {
        return connection == null ? CompletableFuture.completedFuture(null) : connection.closeAsync();
    }

    /** Gives up a connection, if that has not happened yet: the next who needs one has another opened. */
    synchronized void giveUp(StatefulRedisConnection<String, byte[]> connection) {
        if (!closed && attempt.isDone() && !attempt.isCompletedExceptionally() && attempt.join() == connection) {
            connected = null;
            attempt = CompletableFuture.completedFuture(null);
            discard(connection);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the end of a connection that nobody uses.
    private static void discard(StatefulRedisConnection<String, byte[]> connection) {
        closing(connection);
    }

    private static Throwable failureOf(CompletableFuture<?> failed) {
        return failed.handle((none, failure) -> failure).join();
    }
}
