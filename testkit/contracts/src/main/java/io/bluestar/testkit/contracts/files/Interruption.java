package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.trial.Together;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A fault that every backend can be given: the calling thread is interrupted somewhere in the middle of a call. */
final class Interruption {
    /** In how many rounds to interrupt a call, each a {@link #step} later than the one before. */
    static final int ROUNDS = 20;

    private Interruption() {}

    /** Makes a call undisturbed; the time of it, be it microseconds or seconds, divided by the rounds. */
    static Duration step(ThrowingRunnable call) throws Throwable {
        long begun = System.nanoTime();
        call.run();
        return Duration.ofNanos((System.nanoTime() - begun) / ROUNDS);
    }

    /**
     * Makes a call and interrupts it; it may then return or fail with a {@link FileStoreException}.
     *
     * @param after how long after its start to interrupt it
     */
    static void of(FileTrial files, Duration after, ThrowingRunnable call) throws Throwable {
        CompletableFuture<Thread> caller = new CompletableFuture<>();
        Together.in(files)
                .task("caller", () -> {
                    caller.complete(Thread.currentThread());
                    try {
                        call.run();
                    } catch (FileStoreException e) {
                        files.script().add("the interrupted call failed, which it may");
                    }
                })
                .task("interrupter", () -> {
                    Thread interrupted = caller.join();
                    long end = System.nanoTime() + after.toNanos();
                    for (long left = after.toNanos(); left > 0; left = end - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    interrupted.interrupt();
                })
                .run();
    }
}
