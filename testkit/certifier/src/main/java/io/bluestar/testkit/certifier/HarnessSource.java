package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.harness.Harness;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Where a harness comes from. It is opened on the thread that certifies it, so slow servers start side by side.
 *
 * @param name what is certified, for progress and for errors before the harness can be asked
 * @param opening makes the harness; the certification closes it
 */
public record HarnessSource(String name, Supplier<? extends Harness> opening) {
    public HarnessSource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(opening, "opening");
    }

    /** A harness that is made when its turn comes. */
    public static HarnessSource of(String name, Supplier<? extends Harness> opening) {
        return new HarnessSource(name, opening);
    }
}
