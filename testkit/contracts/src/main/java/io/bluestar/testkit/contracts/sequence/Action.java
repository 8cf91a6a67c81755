package io.bluestar.testkit.contracts.sequence;

import io.bluestar.testkit.contracts.trial.Trial;
import java.util.List;
import java.util.Optional;

/**
 * One step of a random sequence: a call, or time that passes.
 *
 * @param <T> the trial of the protocol
 * @param <C> a call as the model knows it
 */
public interface Action<T extends Trial, C> {

    /** The action as a Java statement, without the semicolon. */
    String java(T trial);

    /** Does it. An exception that the protocol does not document for it is let through. */
    Observation<C> perform(T trial) throws Throwable;

    /**
     * What was seen.
     *
     * @param call the call with its answer, for the model; empty if the model has nothing to say of it
     * @param answer the answer as people read it; empty if there is none
     * @param handedOut what was handed out and has to stay as it is; empty if there is nothing
     * @param java the action as a Java statement, where that depends on what was seen
     * @param threw the exception that the answer was, if it was one
     */
    record Observation<C>(
            Optional<C> call,
            String answer,
            Optional<List<?>> handedOut,
            Optional<String> java,
            Optional<Class<? extends Throwable>> threw) {
        /** A call and its answer. */
        public static <C> Observation<C> of(C call, String answer) {
            return new Observation<>(Optional.of(call), answer, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A call whose answer is a list, which no later call may change. */
        public static <C> Observation<C> ofList(C call, String answer, List<?> list) {
            return new Observation<>(Optional.of(call), answer, Optional.of(list), Optional.empty(), Optional.empty());
        }

        /** A call that answers nothing. */
        public static <C> Observation<C> silent(C call) {
            return of(call, "");
        }

        /** Nothing that the model knows of. */
        public static <C> Observation<C> nothing(String answer) {
            return new Observation<>(Optional.empty(), answer, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** Nothing that the model knows of, done by a statement that is known only now. */
        public static <C> Observation<C> done(String java) {
            return new Observation<>(Optional.empty(), "", Optional.empty(), Optional.of(java), Optional.empty());
        }

        /** Seen by another statement than that of the action. */
        public Observation<C> doneBy(String statement) {
            return new Observation<>(call, answer, handedOut, Optional.of(statement), threw);
        }

        /** An exception, as the model may expect it. */
        public Observation<C> threw(Class<? extends Throwable> exception) {
            return new Observation<>(call, answer, handedOut, java, Optional.of(exception));
        }
    }
}
