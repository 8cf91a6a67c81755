package io.bluestar.testkit.contracts.history;

import io.bluestar.testkit.contracts.trial.Together;
import io.bluestar.testkit.contracts.trial.Trial;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Threads that make random calls at the same time.
 *
 * @param threads how many
 * @param calls how many each makes
 */
public record Threads(int threads, int calls) {
    private static final int LONGEST_PAUSE_MICROS = 60;

    /**
     * Makes the calls. Between some of them a thread pauses for some microseconds, so that others meet it at other places.
     *
     * @param seed which random numbers the threads get; how they meet is up to the machine
     */
    public void run(Trial trial, long seed, RandomCall call) throws Throwable {
        Together together = Together.in(trial);
        for (int i = 1; i <= threads; i++) {
            Random random = new Random(seed * 31 + i);
            together.task("thread-" + i, () -> {
                for (int made = 0; made < calls && !together.hasFailed(); made++) {
                    call.make(random);
                    if (random.nextInt(4) == 0) {
                        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MICROS)));
                    }
                }
            });
        }
        together.run();
    }

    /** What was done, as a failure says it. */
    public String done(String what) {
        return threads + " threads at the same time, " + calls + " calls each: " + what;
    }

    /** Makes one call. */
    @FunctionalInterface
    public interface RandomCall {
        /** Makes a call that the random numbers choose, and records it. */
        void make(Random random) throws Throwable;
    }
}
