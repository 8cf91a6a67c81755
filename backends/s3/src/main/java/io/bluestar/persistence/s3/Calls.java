package io.bluestar.persistence.s3;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.S3Client;

/** The calls to the server that one operation makes, one after the other, all before one deadline. */
final class Calls {
    private final S3Client client;
    private final ExecutorService threads;
    private final Duration timeout;
    private final long start = System.nanoTime();

    Calls(S3Client client, ExecutorService threads, Duration timeout) {
        this.client = client;
        this.threads = threads;
        this.timeout = timeout;
    }

    /**
     * Makes a call and waits for its answer.
     *
     * @throws RuntimeException what the call threw
     * @throws ApiCallTimeoutException if the deadline passed first; the call may still take effect
     * @throws Interruption if the caller was interrupted first; the call may still take effect
     */
    <R> R call(Function<S3Client, R> request) {
        if (Thread.interrupted()) {
            throw new Interruption(null);
        }
        Future<R> running = submit(request);
        try {
            return running.get(timeout.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) e.getCause();
        } catch (TimeoutException e) {
            ApiCallTimeoutException late = ApiCallTimeoutException.create(timeout.toMillis());
            late.addSuppressed(e);
            throw late;
        } catch (InterruptedException e) {
            throw new Interruption(e);
        } finally {
            // Does nothing where the call has ended.
            running.cancel(true);
        }
    }

    private <R> Future<R> submit(Function<S3Client, R> request) {
        try {
            return threads.submit(() -> request.apply(client));
        } catch (RejectedExecutionException e) {
            throw SdkClientException.create("the store was closed during the call", e);
        }
    }

    /** The caller was interrupted, which the SDK's own exceptions do not tell from a deadline. */
    static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Interruption(InterruptedException cause) {
            super("the thread was interrupted " + (cause == null ? "before" : "during") + " the call", cause);
        }
    }
}
