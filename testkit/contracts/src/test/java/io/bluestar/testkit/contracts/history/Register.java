package io.bluestar.testkit.contracts.history;

import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.model.Step;
import java.util.ArrayList;
import java.util.List;

/** One value that is written and read, and that can be taken and put back changed, in two steps. */
record Register() implements Model<String, Register.Call> {

    /** A call; {@code seen} is what it read, {@code written} what it wrote, null where it did not. */
    record Call(String seen, String written) {}

    @Override
    public String initial() {
        return "";
    }

    @Override
    public List<Step<String>> steps(String value, Call call, Object progress) {
        if (call.seen() == null) {
            return List.of(Step.last(call.written()));
        }
        if (progress != null) {
            return List.of(Step.last(call.written()));
        }
        if (!value.equals(call.seen())) {
            return List.of();
        }
        return List.of(call.written() == null ? Step.last(value) : Step.to(value, "taken"));
    }

    @Override
    public String expectation(String value, Call call) {
        return value;
    }

    @Override
    public boolean readsOnly(Call call) {
        return call.written() == null;
    }

    @Override
    public boolean mayExplain(Call change, Call answer) {
        return change.written().equals(answer.seen());
    }

    /** Writes a history down by hand. */
    static final class Log {
        private final List<Operation<Call>> operations = new ArrayList<>();

        void write(String value, long invoked, long returned) {
            add(new Call(null, value), "write " + value, "", invoked, returned);
        }

        void read(String value, long invoked, long returned) {
            add(new Call(value, null), "read", value, invoked, returned);
        }

        void increment(String seen, String written, long invoked, long returned) {
            add(new Call(seen, written), "increment " + seen, written, invoked, returned);
        }

        private void add(Call call, String shown, String answer, long invoked, long returned) {
            operations.add(new Operation<>("thread", call, shown, answer, invoked, returned));
        }

        List<Operation<Call>> operations() {
            return List.copyOf(operations);
        }
    }
}
