package io.bluestar.testkit.environment;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A store that may be opened ahead of its time, on a thread of its own. Thread-safe. */
final class Ahead<T extends AutoCloseable> implements AutoCloseable {
    private final String name;
    private final Supplier<T> opener;
    private FutureTask<T> begun;
    private boolean everBegun;

    /** @param name what is opened, for the name of the thread */
    Ahead(String name, Supplier<T> opener) {
        this.name = name;
        this.opener = opener;
    }

    /** Begins to open, without waiting for it; once. */
    synchronized void begin() {
        if (!everBegun) {
            everBegun = true;
            begun = new FutureTask<>(opener::get);
            Thread thread = new Thread(begun, "bluestar-testkit-" + name);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** What has been begun, or else is opened now; the caller's own from then on. If it failed, the next call tries again. */
    T open() {
        FutureTask<T> taken = take();
        return taken == null ? opener.get() : result(taken);
    }

    private synchronized FutureTask<T> take() {
        everBegun = true;
        FutureTask<T> taken = begun;
        begun = null;
        return taken;
    }

    private T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            synchronized (this) {
                // It goes on, and must be closed.
                begun = task;
            }
            Thread.currentThread().interrupt();
            throw new EnvironmentException("interrupted while waiting for the " + name + " store", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    /** Closes what was begun and never asked for. */
    @Override
    public void close() {
        FutureTask<T> left = take();
        if (left == null) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    left.get().close();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (Exception e) {
                    // It failed to open, or to close: whoever had asked for it would have been told; nobody has.
                    return;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
