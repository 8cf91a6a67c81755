package io.bluestar.contracttests.faults.wire;

import io.bluestar.persistence.BlueStarException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what comes by itself, such as a backend that answers again: a busy machine may let it be late, but not for ever. */
public final class Recovery {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private Recovery() {}

    /** The first answer. */
    public static <T> T answer(Supplier<T> call) {
        long start = System.nanoTime();
        while (true) {
            try {
                return call.get();
            } catch (BlueStarException e) {
                if (isOver(start)) {
                    throw new AssertionError("no answer within " + PATIENCE + " after the fault has passed", e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /**
     * Waits until a condition holds.
     *
     * @param what in words, such as {@code the former primary being a replica}
     */
    public static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (isOver(start)) {
                throw new AssertionError("waited " + PATIENCE + " for " + what + ", in vain");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean isOver(long start) {
        return System.nanoTime() - start > PATIENCE.toNanos();
    }
}
