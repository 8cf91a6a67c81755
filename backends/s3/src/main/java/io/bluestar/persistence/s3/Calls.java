package io.bluestar.persistence.s3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The calls to the server that one operation makes, all before one deadline. Each method throws what its call threw, or
 * {@link ApiCallTimeoutException} if the deadline passed first, or {@link Interruption} if the caller was interrupted first;
 * then the call may still take effect.
 */
final class Calls {
    private static final long SHORTEST_NANOS = 1_000_000;

    private final S3Client client;
    private final ExecutorService threads;
    private final OpenUploads uploads;
    private final Deadline deadline;

    Calls(S3Client client, ExecutorService threads, OpenUploads uploads, Deadline deadline) {
        this.client = client;
        this.threads = threads;
        this.uploads = uploads;
        this.deadline = deadline;
    }

    /** Those of the whole store. */
    OpenUploads uploads() {
        return uploads;
    }

    /** Makes a call and waits for its answer. */
    <R> R call(Function<S3Client, R> request) {
        refuseInterrupted();
        Future<R> running = submit(request);
        try {
            return await(running, deadline.untilEnd());
        } finally {
            // Does nothing where the call has ended.
            running.cancel(true);
        }
    }

    /**
     * Makes a call whose effect needs cleaning up, for which it leaves time. A call that the caller has left goes on, and so
     * learns what it has done.
     */
    <R> R callBeforeCleanUp(Function<S3Client, R> request) {
        refuseInterrupted();
        return await(submit(request), deadline.untilCleanUp());
    }

    /** The time that is left for a call before it has to be cleaned up after. */
    Duration untilCleanUp() {
        return Duration.ofNanos(Math.max(SHORTEST_NANOS, deadline.untilCleanUp()));
    }

    /** One of many calls of the same kind, by its number from 0. */
    @FunctionalInterface
    interface Numbered<R> {
        R call(S3Client client, int number);
    }

    /**
     * Makes many calls, a few at a time, and waits for all answers; leaves time to clean up after them. The first failure
     * ends it: no more are begun, and those under way are interrupted.
     *
     * @param end completed here after the last answer; by others, exceptionally, to end it early
     */
    <R> List<R> callAll(int count, int atOnce, CompletableFuture<Void> end, Numbered<R> request) {
        refuseInterrupted();
        AtomicReferenceArray<R> answers = new AtomicReferenceArray<>(count);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger missing = new AtomicInteger(count);
        Function<S3Client, Void> inTurn = sameClient -> {
            for (int i = begun.getAndIncrement(); i < count && !end.isDone(); i = begun.getAndIncrement()) {
                try {
                    answers.set(i, request.call(sameClient, i));
                } catch (RuntimeException | Error e) {
                    end.completeExceptionally(e);
                    return null;
                }
                if (missing.decrementAndGet() == 0) {
                    end.complete(null);
                }
            }
            return null;
        };
        List<Future<Void>> running = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(count, atOnce); i++) {
                running.add(submit(inTurn));
            }
            await(end, deadline.untilCleanUp());
        } finally {
            end.cancel(true);
            running.forEach(calls -> calls.cancel(true));
        }
        return IntStream.range(0, count).mapToObj(answers::get).toList();
    }

    /**
     * Makes a call that cleans up, for a caller that may have been interrupted. It stays so; one that is interrupted
     * meanwhile becomes so afterwards. A call that the caller has left goes on.
     */
    void cleanUp(Function<S3Client, ?> request) {
        boolean interrupted = Thread.interrupted();
        try {
            long start = System.nanoTime();
            long longest =
                    Math.min(deadline.untilEnd(), deadline.lengths().cleanUp().toNanos());
            Future<?> running = submit(request);
            while (true) {
                try {
                    await(running, longest - (System.nanoTime() - start));
                    return;
                } catch (Interruption e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void refuseInterrupted() {
        if (Thread.interrupted()) {
            throw new Interruption(null);
        }
    }

    private <R> R await(Future<R> running, long nanos) {
        try {
            return running.get(nanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) e.getCause();
        } catch (TimeoutException e) {
            // Told is the time that somebody set, not what was left of it.
            ApiCallTimeoutException late =
                    ApiCallTimeoutException.create(deadline.lengths().whole().toMillis());
            late.addSuppressed(e);
            throw late;
        } catch (InterruptedException e) {
            throw new Interruption(e);
        }
    }

    private <R> Future<R> submit(Function<S3Client, R> request) {
        try {
            return threads.submit(() -> request.apply(client));
        } catch (RejectedExecutionException e) {
            throw closed(e);
        }
    }

    /** What ends the calls of a store that is closed meanwhile. */
    static SdkClientException closed(RejectedExecutionException cause) {
        return SdkClientException.create("the store was closed during the call", cause);
    }

    /** The caller was interrupted, which the SDK's own exceptions do not tell from a deadline. */
    static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Interruption(InterruptedException cause) {
            super("the thread was interrupted " + (cause == null ? "before" : "during") + " the call", cause);
        }
    }
}
