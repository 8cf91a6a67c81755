package io.bluestar.contracttests.faults.wire;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes calls at the same time, so that those that have to wait for their deadlines wait together. */
public final class Together {
    private Together() {}

    /** Makes the calls and returns what they return; throws what one of them throws. */
    public static <T> List<T> all(List<? extends Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(calls.size(), 1));
        try {
            return threads.invokeAll(calls).stream().map(Together::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError("a call of the test failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
