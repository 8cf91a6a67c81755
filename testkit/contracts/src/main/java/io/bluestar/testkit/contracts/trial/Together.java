package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tasks of a trial that start at the same moment, each on a thread of its own. The threads are gone when {@link #run} has
 * returned, unless a task hangs, which is a failure of the clause.
 */
public final class Together {
    private static final Duration BOUND = Duration.ofSeconds(120);

    private final Trial trial;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch start = new CountDownLatch(1);
    private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();

    private Together(Trial trial) {
        this.trial = trial;
    }

    /** No tasks yet. */
    public static Together in(Trial trial) {
        return new Together(trial);
    }

    /**
     * Adds a task.
     *
     * @param name the name of its thread, by which the script marks its calls
     */
    public Together task(String name, ThrowingRunnable task) {
        Thread thread = new Thread(() -> runWhenStarted(task), name);
        thread.setDaemon(true);
        threads.add(thread);
        return this;
    }

    private void runWhenStarted(ThrowingRunnable task) {
        try {
            start.await();
            task.run();
        } catch (Throwable e) {
            firstFailure.compareAndSet(null, e);
        }
    }

    /** Whether a task has failed: endless tasks look here whether to go on. */
    public boolean hasFailed() {
        return firstFailure.get() != null;
    }

    /** Starts all tasks at once, waits for them, and throws what the first that failed has thrown. */
    public void run() throws Throwable {
        threads.forEach(Thread::start);
        start.countDown();
        long end = System.nanoTime() + BOUND.toNanos();
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            if (thread.isAlive()) {
                threads.forEach(Thread::interrupt);
                throw trial.failure(
                        "every thread to be done within " + BOUND.toSeconds() + " s",
                        "the thread " + thread.getName() + " still runs",
                        firstFailure.get());
            }
        }
        if (firstFailure.get() != null) {
            throw firstFailure.get();
        }
    }
}
