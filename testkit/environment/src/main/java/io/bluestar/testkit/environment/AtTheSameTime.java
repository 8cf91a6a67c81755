package io.bluestar.testkit.environment;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Tasks that mostly wait for servers, side by side. */
final class AtTheSameTime {
    private static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "bluestar-testkit-open");
        thread.setDaemon(true);
        thread.start();
    };

    private AtTheSameTime() {}

    /**
     * Runs all, and waits for all.
     *
     * @throws RuntimeException what one of them threw, with the others' failures suppressed
     */
    static void run(List<Runnable> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        List<CompletableFuture<Void>> others = tasks.subList(1, tasks.size()).stream()
                .map(task -> CompletableFuture.runAsync(task, THREADS))
                .toList();
        Throwable failure = failureOf(tasks.get(0));
        for (CompletableFuture<Void> other : others) {
            Throwable next = failureOf(other::join);
            if (failure == null) {
                failure = next;
            } else if (next != null && next != failure) {
                failure.addSuppressed(next);
            }
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }

    private static Throwable failureOf(Runnable task) {
        try {
            task.run();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        } catch (RuntimeException | Error e) {
            return e;
        }
    }
}
