package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.trial.Caller;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** An execution that is given up when nothing moves in it any more: engines do not bound what opens and closes stores. */
final class WatchedExecution {
    private final Duration standstill;
    private final TestRecorder recorder;

    WatchedExecution(Duration standstill, TestRecorder recorder) {
        this.standstill = standstill;
        this.recorder = recorder;
    }

    /**
     * Executes on a thread of its own and waits for the end.
     *
     * @return tells whether its thread has ended; one that was given up is left behind, interrupted
     */
    BooleanSupplier run(String name, Runnable execution) {
        Caller<Boolean> run = Caller.start(name, () -> {
            execution.run();
            return true;
        });
        try {
            while (true) {
                Duration quiet = recorder.quietFor();
                if (quiet.compareTo(standstill) >= 0) {
                    run.interrupt();
                    recorder.giveUp(standstill);
                    return run::hasEnded;
                }
                Optional<Caller.Outcome<Boolean>> ended = run.await(standstill.minus(quiet));
                if (ended.isPresent()) {
                    ended.get().thrown().ifPresent(recorder::suiteFailed);
                    return run::hasEnded;
                }
            }
        } catch (InterruptedException e) {
            run.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the suite ran", e);
        }
    }
}
