package io.bluestar.testkit.contracts.sequence;

import io.bluestar.testkit.contracts.sequence.Action.Observation;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;

/**
 * An exception that a call has to end with.
 *
 * @param type its type
 * @param naming what its message has to name
 */
public record Refusal(Class<? extends RuntimeException> type, String naming) {

    /** A wrong argument. */
    public static Refusal argument(String parameter) {
        return new Refusal(IllegalArgumentException.class, parameter);
    }

    /** A missing argument. */
    public static Refusal ofNull(String parameter) {
        return new Refusal(NullPointerException.class, parameter);
    }

    /**
     * Makes the call.
     *
     * @throws NotRefused if it returned
     */
    public <C> Observation<C> of(ThrowingRunnable call) throws Throwable {
        try {
            call.run();
        } catch (RuntimeException e) {
            String message = e.getMessage();
            if (type.isInstance(e) && message != null && message.contains(naming)) {
                return Observation.<C>nothing("refused").threw(type);
            }
            throw e;
        }
        throw new NotRefused("it returned");
    }

    /** In words that follow "expected:". */
    @Override
    public String toString() {
        return type.getSimpleName() + " naming " + naming;
    }

    /** A call returned that had to be refused. */
    static final class NotRefused extends Exception {
        private static final long serialVersionUID = 1L;

        NotRefused(String seen) {
            super(seen);
        }
    }
}
