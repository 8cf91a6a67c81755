package io.bluestar.contracttests.faults.wire;

import io.bluestar.persistence.BlueStarException;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits for a backend to answer again: a busy machine may let a first call be late, but not all of half a minute. */
public final class Recovery {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Recovery() {}

    /** The first answer. */
    public static <T> T answer(Supplier<T> call) {
        long start = System.nanoTime();
        while (true) {
            try {
                return call.get();
            } catch (BlueStarException e) {
                if (System.nanoTime() - start > LONGEST.toNanos()) {
                    throw new AssertionError("no answer within " + LONGEST + " after the fault has passed", e);
                }
            }
        }
    }
}
