package io.bluestar.testkit.contracts.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Many things of one kind, each by a model of its own: what is done to one key does not matter to the others.
 *
 * @param <S> the state of one thing
 * @param <C> a call, which is of one key
 */
public record PerKey<S, C>(Model<S, C> ofOne, Function<C, String> keyOf) implements Model<Map<String, S>, C> {
    public PerKey {
        Objects.requireNonNull(ofOne, "ofOne");
        Objects.requireNonNull(keyOf, "keyOf");
    }

    @Override
    public Map<String, S> initial() {
        return Map.of();
    }

    @Override
    public List<Step<Map<String, S>>> steps(Map<String, S> states, C call, Object progress) {
        return ofOne.steps(stateOf(states, call), call, progress).stream()
                .map(step -> new Step<>(with(states, keyOf.apply(call), step.state()), step.progress()))
                .toList();
    }

    private S stateOf(Map<String, S> states, C call) {
        return states.getOrDefault(keyOf.apply(call), ofOne.initial());
    }

    private static <S> Map<String, S> with(Map<String, S> states, String key, S state) {
        Map<String, S> more = new HashMap<>(states);
        more.put(key, state);
        return Map.copyOf(more);
    }

    @Override
    public String expectation(Map<String, S> states, C call) {
        return ofOne.expectation(stateOf(states, call), call);
    }

    @Override
    public boolean readsOnly(C call) {
        return ofOne.readsOnly(call);
    }

    @Override
    public boolean mayExplain(C change, C answer) {
        return keyOf.apply(change).equals(keyOf.apply(answer)) && ofOne.mayExplain(change, answer);
    }
}
