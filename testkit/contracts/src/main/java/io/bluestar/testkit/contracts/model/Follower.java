package io.bluestar.testkit.contracts.model;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows the calls of one thread through a model: which states the store may be in after each. */
public final class Follower<S, C> {
    private final Model<S, C> model;
    private Set<S> states;

    /** Begins with a new store. */
    public Follower(Model<S, C> model) {
        this.model = model;
        this.states = Set.of(model.initial());
    }

    /**
     * Takes the next call.
     *
     * @return empty if its answer agrees with the model; else what it should have been, in words
     */
    public Optional<String> follow(C call) {
        Set<S> after = new LinkedHashSet<>();
        for (S state : states) {
            collect(state, call, null, after);
        }
        if (after.isEmpty()) {
            return Optional.of(states.stream()
                    .map(state -> model.expectation(state, call))
                    .distinct()
                    .collect(Collectors.joining(", or ")));
        }
        states = after;
        return Optional.empty();
    }

    private void collect(S state, C call, Object progress, Set<S> after) {
        for (Step<S> step : model.steps(state, call, progress)) {
            if (step.isLast()) {
                after.add(step.state());
            } else {
                collect(step.state(), call, step.progress(), after);
            }
        }
    }
}
