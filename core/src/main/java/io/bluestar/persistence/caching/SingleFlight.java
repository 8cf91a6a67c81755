package io.bluestar.persistence.caching;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Of all who ask for the same key at the same time, one does the work and the others wait for its answer or failure. If
 * the one who works is interrupted, that is its own affair: one of the others works instead.
 */
final class SingleFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();
    private final LongAdder joined = new LongAdder();

    /**
     * The answer of the work, one's own or that of another who is already at it.
     *
     * @throws InterruptedException if interrupted while another works
     */
    V run(K key, Supplier<V> work) throws InterruptedException {
        boolean counted = false;
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> running = flights.putIfAbsent(key, mine);
            if (running == null) {
                return lead(key, mine, work);
            }
            if (!counted) {
                joined.increment();
                counted = true;
            }
            try {
                return running.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof LeaderInterrupted)) {
                    throw rethrown(e.getCause());
                }
            }
        }
    }

    private V lead(K key, CompletableFuture<V> flight, Supplier<V> work) {
        try {
            V answer = work.get();
            flights.remove(key, flight);
            flight.complete(answer);
            return answer;
        } catch (RuntimeException | Error e) {
            // The flight ends before it is answered: a caller who comes after the failure tries anew.
            flights.remove(key, flight);
            flight.completeExceptionally(Thread.currentThread().isInterrupted() ? new LeaderInterrupted() : e);
            throw e;
        }
    }

    private static RuntimeException rethrown(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        throw (Error) failure;
    }

    long joined() {
        return joined.sum();
    }

    private static final class LeaderInterrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaderInterrupted() {
            super("the caller who did the work was interrupted", null, false, false);
        }
    }
}
