package io.bluestar.testkit.contracts.history;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes down the calls of several threads in the order of their beginnings and ends. A counter gives the order: two calls
 * of which one ended before the other began are never taken for concurrent, nor the other way round.
 */
public final class Recorder<C> {
    private final AtomicLong places = new AtomicLong();
    private final ConcurrentLinkedQueue<Operation<C>> operations = new ConcurrentLinkedQueue<>();

    /** The place of what happens now: taken right before a call begins, and right after it has ended. */
    public long place() {
        return places.incrementAndGet();
    }

    /**
     * Adds a call of the current thread that has ended.
     *
     * @param call with its answer, as the model knows it
     * @param shown the call as people read it
     * @param answer its answer as people read it
     * @param invoked the {@link #place} before it
     * @param returned the place after it, or {@link Operation#NEVER}
     */
    public void add(C call, String shown, String answer, long invoked, long returned) {
        operations.add(new Operation<>(Thread.currentThread().getName(), call, shown, answer, invoked, returned));
    }

    /** What was written down. */
    public List<Operation<C>> operations() {
        return List.copyOf(operations);
    }
}
