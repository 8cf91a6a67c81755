package io.bluestar.testkit.contracts.trial;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A thread that makes one call, and what came of it. The thread is a daemon: a call that never returns ends with the run. */
public final class Caller<T> {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
    private static final int LOOKS_IN_A_ROW = 5;

    private enum State {
        RUNNING,
        INTERRUPTED,
        DONE
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final CountDownLatch interruptSent = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile Outcome<T> outcome;

    private Caller(String name, Callable<T> call) {
        this.thread = new Thread(() -> outcome(call), name);
        thread.setDaemon(true);
    }

    /** Starts a thread that makes the call. */
    public static <T> Caller<T> start(String name, Callable<T> call) {
        Caller<T> caller = new Caller<>(name, call);
        caller.thread.start();
        return caller;
    }

    private void outcome(Callable<T> call) {
        T answer = null;
        Throwable thrown = null;
        try {
            answer = call.call();
        } catch (Throwable e) {
            thrown = e;
        }
        boolean interrupted = !state.compareAndSet(State.RUNNING, State.DONE);
        while (interrupted && interruptSent.getCount() > 0) {
            // Not a blocking wait: the flag that it would clear is what is looked at next.
            Thread.onSpinWait();
        }
        outcome = new Outcome<>(
                answer,
                Optional.ofNullable(thrown),
                interrupted,
                Thread.currentThread().isInterrupted());
        ended.countDown();
    }

    /** What came of the call, or empty if it did not end within the time. */
    public Optional<Outcome<T>> await(Duration within) throws InterruptedException {
        return ended.await(within.toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(outcome) : Optional.empty();
    }

    /** Whether the call has ended. */
    public boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /**
     * Waits until the thread waits for something itself, or the call has ended, or the time is over. A thread in a socket
     * read, or before a monitor that another one holds, is not seen to wait.
     *
     * @return whether the thread waits
     */
    public boolean awaitWaiting(Duration within) {
        long end = System.nanoTime() + within.toNanos();
        int seen = 0;
        while (seen < LOOKS_IN_A_ROW && !hasEnded() && System.nanoTime() < end) {
            Thread.State now = thread.getState();
            seen = now == Thread.State.WAITING || now == Thread.State.TIMED_WAITING ? seen + 1 : 0;
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return seen == LOOKS_IN_A_ROW;
    }

    /** Interrupts the call, unless it has ended. */
    public void interrupt() {
        if (state.compareAndSet(State.RUNNING, State.INTERRUPTED)) {
            thread.interrupt();
            interruptSent.countDown();
        }
    }

    /**
     * What came of a call.
     *
     * @param answer what it returned, or null
     * @param thrown what it threw
     * @param interrupted whether it was interrupted by {@link Caller#interrupt()} before it ended
     * @param flag whether the interrupt flag was set when it had ended
     */
    public record Outcome<T>(T answer, Optional<Throwable> thrown, boolean interrupted, boolean flag) {
        @Override
        public String toString() {
            return thrown.map(Shown::of).orElseGet(() -> "it returned " + Shown.of(answer))
                    + (flag ? ", interrupt flag set" : ", interrupt flag not set");
        }
    }
}
