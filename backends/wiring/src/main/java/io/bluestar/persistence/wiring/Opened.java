package io.bluestar.persistence.wiring;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed together: the last first, each of them even if another fails, and once. */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> stores = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T store) {
        stores.push(store);
        return store;
    }

    private synchronized AutoCloseable next() {
        return stores.poll();
    }

    /** Throws the first failure, with the others suppressed in it. */
    @Override
    public void close() {
        Throwable first = null;
        for (AutoCloseable store = next(); store != null; store = next()) {
            try {
                store.close();
            } catch (Exception | Error e) {
                first = first == null ? e : withSuppressed(first, e);
            }
        }
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
        if (first != null) {
            throw new IllegalStateException("a store could not be closed: " + first.getMessage(), first);
        }
    }

    private static Throwable withSuppressed(Throwable first, Throwable later) {
        // Two stores may share what failed, and an exception cannot suppress itself.
        if (first != later) {
            first.addSuppressed(later);
        }
        return first;
    }
}
