package io.bluestar.testkit.contracts.model;

import java.util.List;

/**
 * What a store promises, as a machine that anyone can read: its states, and the steps by which a call leads from one to
 * another. Sequences of calls follow it, and concurrent histories are checked against it.
 *
 * @param <S> a state; immutable, with value equality
 * @param <C> a call with its answer and the times of both by the store's clock
 */
public interface Model<S, C> {

    /** The state of a new store. */
    S initial();

    /**
     * The steps that a call may take next. A call of one step takes effect at one moment; one of several, such as a move
     * that copies and then removes, lets others act in between.
     *
     * @param state the state before the step
     * @param call the call, with the answer that was seen
     * @param progress what the call's former step left for this one; null before its first
     * @return every step that agrees with the answer; none if the answer cannot have been given in this state
     */
    List<Step<S>> steps(S state, C call, Object progress);

    /** What a call should have answered in a state, in words that follow "expected:". */
    String expectation(S state, C call);

    /** Whether a call changes nothing whatever its answer, so that a history stays what it is without it. */
    boolean readsOnly(C call);

    /**
     * Whether an answer may be due to a change. Histories are never cut down by a change to which an answer that stays may
     * be due.
     */
    boolean mayExplain(C change, C answer);
}
