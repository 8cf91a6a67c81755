package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.trial.Together;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A fault that every backend can be given: the calling thread is interrupted somewhere in the middle of a call. */
final class Interruption {
    private static final long STEP_NANOS = 150_000;

    private Interruption() {}

    /**
     * Makes a call and interrupts it, later in every round; it may then return or fail with a {@link FileStoreException}.
     */
    static void of(FileTrial files, int round, ThrowingRunnable call) throws Throwable {
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
                    LockSupport.parkNanos(round * STEP_NANOS);
                    interrupted.interrupt();
                })
                .run();
    }
}
