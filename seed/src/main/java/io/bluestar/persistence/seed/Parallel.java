package io.bluestar.persistence.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs tasks on a few threads. The caller only waits, and so notices at once when it is interrupted: the SDK's own timeouts
 * would swallow an interrupt of a thread that calls it.
 */
final class Parallel implements AutoCloseable {
    private final ExecutorService threads;

    Parallel(int parallelism) {
        threads = Executors.newFixedThreadPool(parallelism, task -> {
            Thread thread = new Thread(task, "bluestar-seed");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The results of all tasks, in their order. When one fails, the others are cancelled and its failure is thrown.
     *
     * @throws SeedException if the caller is interrupted; the flag is set again
     */
    <T> List<T> all(List<? extends Callable<T>> tasks) {
        CompletionService<T> completed = new ExecutorCompletionService<>(threads);
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            running.add(completed.submit(task));
        }
        try {
            for (int i = 0; i < running.size(); i++) {
                completed.take().get();
            }
            List<T> results = new ArrayList<>();
            for (Future<T> task : running) {
                results.add(task.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedException("the thread was interrupted; run it again to complete what was begun", e);
        } catch (ExecutionException e) {
            throw thrownBy(e);
        } finally {
            running.forEach(task -> task.cancel(true));
        }
    }

    /** The result of one task; see {@link #all}. */
    <T> T one(Callable<T> task) {
        return all(List.of(task)).get(0);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static RuntimeException thrownBy(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure
                ? failure
                : new SeedException("seeding failed: " + e.getCause(), e.getCause());
    }
}
