package io.bluestar.testkit.environment;

import java.util.Optional;
import java.util.function.Supplier;

/** Opened at first use, once, and kept; if opening fails, the next use tries again. */
final class Lazy<T> {
    private final Supplier<T> opener;
    private T opened;

    Lazy(Supplier<T> opener) {
        this.opener = opener;
    }

    synchronized T get() {
        if (opened == null) {
            opened = opener.get();
        }
        return opened;
    }

    synchronized Optional<T> ifOpened() {
        return Optional.ofNullable(opened);
    }
}
