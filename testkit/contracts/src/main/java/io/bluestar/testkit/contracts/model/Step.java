package io.bluestar.testkit.contracts.model;

import java.util.Objects;

/**
 * A step of a call.
 *
 * @param state the state after it
 * @param progress what the call's next step has to know; null if this was its last
 */
public record Step<S>(S state, Object progress) {
    public Step {
        Objects.requireNonNull(state, "state");
    }

    /** The last step of a call. */
    public static <S> Step<S> last(S state) {
        return new Step<>(state, null);
    }

    /** A step after which the call has another to take. */
    public static <S> Step<S> to(S state, Object progress) {
        return new Step<>(state, Objects.requireNonNull(progress, "progress"));
    }

    /** Whether the call is done. */
    public boolean isLast() {
        return progress == null;
    }
}
