package io.bluestar.persistence.domain;

import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a store is open: calls after {@code close()} are refused alike in every backend, and closing is done once. */
public final class OpenState {
    private final String store;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param store what is open, for the message: such as {@code "Redis cache"} */
    public OpenState(String store) {
        this.store = store;
    }

    /**
     * Refuses a call after close.
     *
     * @throws IllegalStateException if {@link #close()} was called
     */
    public void check() {
        if (closed.get()) {
            throw new IllegalStateException("the " + store + " is closed: open a new one, or close it later");
        }
    }

    /** Closes, and says whether this call was the first to do so. */
    public boolean close() {
        return closed.compareAndSet(false, true);
    }
}
