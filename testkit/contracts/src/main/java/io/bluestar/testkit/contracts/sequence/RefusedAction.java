package io.bluestar.testkit.contracts.sequence;

import io.bluestar.testkit.contracts.trial.Trial;

/** An action that has to be refused; what comes after it shows whether it has changed anything. */
public interface RefusedAction<T extends Trial, C> extends Action<T, C> {

    /** What it has to end with. */
    Refusal refusal();
}
