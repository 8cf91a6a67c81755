package io.bluestar.persistence.dynamodb;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Calls that end at a deadline, and at once when their caller is interrupted. The SDK alone does neither: it ends a call
 * by interrupting its thread, which swallows an interrupt of the caller's own, and a socket's read cannot be interrupted.
 */
final class BoundedCalls implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), call -> {
                Thread thread = new Thread(call, "bluestar-dynamodb");
                thread.setDaemon(true);
                return thread;
            });
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Makes a call.
     *
     * @throws TimeoutException if the deadline passed before it returned
     * @throws InterruptedException if the caller was interrupted before it returned
     * @throws ExecutionException with what the call threw
     * @throws IllegalStateException after {@link #close()}
     */
    <R> R call(Supplier<R> call, Deadline deadline) throws TimeoutException, InterruptedException, ExecutionException {
        Future<R> running = submit(call);
        try {
            return running.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            // Does nothing where the call has returned.
            running.cancel(true);
        }
    }

    private <R> Future<R> submit(Supplier<R> call) {
        try {
            return threads.submit(call::get);
        } catch (RejectedExecutionException e) {
            throw closedDuringTheCall(e);
        }
    }

    /**
     * Waits between two calls.
     *
     * @throws InterruptedException if the caller was interrupted meanwhile
     * @throws IllegalStateException after {@link #close()}, at once
     */
    void pause(Duration pause) throws InterruptedException {
        if (closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
            throw closedDuringTheCall(null);
        }
    }

    private static IllegalStateException closedDuringTheCall(RejectedExecutionException cause) {
        return new IllegalStateException("the DynamoDB rules store was closed during the call", cause);
    }

    /** Takes no more calls and ends pauses; calls that run go on. */
    @Override
    public void close() {
        threads.shutdown();
        closed.countDown();
    }
}
