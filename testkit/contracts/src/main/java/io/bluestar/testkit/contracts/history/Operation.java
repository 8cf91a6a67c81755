package io.bluestar.testkit.contracts.history;

/**
 * A call in a history.
 *
 * @param thread who made it
 * @param call the call with its answer, as the model knows it
 * @param shown the call as people read it
 * @param answer its answer as people read it
 * @param invoked its place among all beginnings and ends of calls
 * @param returned the place of its end; {@link #NEVER} if its answer was lost: such a call may have happened at any time
 *     since, or not at all
 */
public record Operation<C>(String thread, C call, String shown, String answer, long invoked, long returned) {
    /** The place of an end that nobody saw. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Whether the answer was lost. */
    public boolean isLost() {
        return returned == NEVER;
    }

    /** The same with its answer lost: what is known of it at a moment before it returned. */
    Operation<C> lost() {
        return new Operation<>(thread, call, shown, "not yet", invoked, NEVER);
    }
}
