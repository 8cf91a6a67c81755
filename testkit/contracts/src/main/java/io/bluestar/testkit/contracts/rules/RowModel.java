package io.bluestar.testkit.contracts.rules;

import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.model.Step;
import java.util.List;

/** What a rules store promises for one row while it is replaced: each read sees the version stored last. */
record RowModel() implements Model<List<String>, RowCall> {

    @Override
    public List<String> initial() {
        return List.of();
    }

    @Override
    public List<Step<List<String>>> steps(List<String> version, RowCall call, Object progress) {
        if (call.stores()) {
            return List.of(Step.last(call.version()));
        }
        return version.equals(call.version()) ? List.of(Step.last(version)) : List.of();
    }

    @Override
    public String expectation(List<String> version, RowCall call) {
        return version.isEmpty() ? "no row" : version.get(0);
    }

    @Override
    public boolean readsOnly(RowCall call) {
        return !call.stores();
    }

    @Override
    public boolean mayExplain(RowCall change, RowCall answer) {
        return !answer.stores() && change.version().equals(answer.version());
    }
}
