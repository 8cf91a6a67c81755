package io.bluestar.testkit.contracts.history;

import io.bluestar.testkit.contracts.history.Linearizability.Violation;
import io.bluestar.testkit.contracts.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history that no order of its calls explains, made as small as it goes.
 *
 * <p>It is cut at the call that cannot be explained; calls that had not ended by then may have happened or not. Then calls
 * are left out as long as the rest cannot be explained either. A read is left out at will: without it, more orders are
 * possible, not fewer. A change is left out only if no answer that stays may be due to it, and if the history stays
 * unexplained both with and without it, so that what is left is wrong for the reason that the whole was.
 */
public final class BadHistory<S, C> {
    private final Model<S, C> model;
    private final List<Operation<C>> shown;
    private final Violation<S, C> violation;
    private final int recorded;

    private BadHistory(Model<S, C> model, List<Operation<C>> shown, Violation<S, C> violation, int recorded) {
        this.model = model;
        this.shown = shown;
        this.violation = violation;
        this.recorded = recorded;
    }

    /** The smallest bad history found in a recorded one; empty if that can be explained. */
    public static <S, C> Optional<BadHistory<S, C>> in(Model<S, C> model, List<Operation<C>> recorded) {
        Optional<Violation<S, C>> violation = violation(model, recorded);
        if (violation.isEmpty()) {
            return Optional.empty();
        }
        List<Operation<C>> cut = cutAt(violation.get().call(), recorded);
        List<Operation<C>> withoutReads = withoutReads(model, cut);
        List<Operation<C>> smallest = withoutChanges(model, withoutReads);
        return Optional.of(
                new BadHistory<>(model, smallest, violation(model, smallest).orElseThrow(), recorded.size()));
    }

    private static <S, C> Optional<Violation<S, C>> violation(Model<S, C> model, List<Operation<C>> history) {
        return Linearizability.decide(model, history).violation();
    }

    /** What was known when the call ended. */
    private static <C> List<Operation<C>> cutAt(Operation<C> last, List<Operation<C>> history) {
        return history.stream()
                .filter(operation -> operation.invoked() < last.returned())
                .map(operation -> operation.returned() > last.returned() ? operation.lost() : operation)
                .sorted(Comparator.comparingLong(Operation::invoked))
                .toList();
    }

    private static <S, C> List<Operation<C>> withoutReads(Model<S, C> model, List<Operation<C>> history) {
        return thinned(model, history, (operation, left) -> model.readsOnly(operation.call()));
    }

    private static <S, C> List<Operation<C>> withoutChanges(Model<S, C> model, List<Operation<C>> history) {
        return thinned(
                model,
                history,
                (operation, left) -> !model.readsOnly(operation.call()) && explainsNothing(model, operation, left));
    }

    /** Without what may go, many calls at a time and then fewer, as long as the rest cannot be explained. */
    private static <S, C> List<Operation<C>> thinned(
            Model<S, C> model, List<Operation<C>> history, BiPredicate<Operation<C>, List<Operation<C>>> mayGo) {
        List<Operation<C>> left = history;
        for (int size = history.size(); size > 0; size /= 2) {
            for (int at = 0; at < left.size(); ) {
                List<Operation<C>> chunk = left.subList(at, Math.min(at + size, left.size()));
                List<Operation<C>> all = left;
                Set<Operation<C>> gone =
                        chunk.stream().filter(one -> mayGo.test(one, all)).collect(Collectors.toSet());
                List<Operation<C>> without =
                        left.stream().filter(one -> !gone.contains(one)).toList();
                if (!gone.isEmpty() && violation(model, without).isPresent()) {
                    left = without;
                    at += chunk.size() - gone.size();
                } else {
                    at += chunk.size();
                }
            }
        }
        return left;
    }

    private static <S, C> boolean explainsNothing(Model<S, C> model, Operation<C> change, List<Operation<C>> left) {
        return left.stream()
                .filter(other -> !other.equals(change) && !other.isLost())
                .noneMatch(other -> model.mayExplain(change.call(), other.call()));
    }

    /** How many calls are left of it. */
    public int size() {
        return shown.size();
    }

    /** The call whose answer cannot be explained, and what it should have been. */
    public String expected() {
        Set<S> states = violation.states();
        String answers = String.join(
                ", or ",
                states.stream()
                        .map(state -> model.expectation(state, violation.call().call()))
                        .distinct()
                        .toList());
        return "an order of the calls below, each between its beginning and its end, that explains every answer; the last"
                + " of them has to be " + answers;
    }

    /** The history as a table, the call that cannot be explained marked. */
    public String table() {
        List<Long> places = shown.stream()
                .flatMap(operation -> operation.isLost()
                        ? Stream.of(operation.invoked())
                        : Stream.of(operation.invoked(), operation.returned()))
                .sorted()
                .toList();
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"thread", "begins", "ends", "call", "answer"});
        for (Operation<C> operation : shown) {
            rows.add(new String[] {
                operation.thread(),
                String.valueOf(places.indexOf(operation.invoked()) + 1),
                operation.isLost() ? "-" : String.valueOf(places.indexOf(operation.returned()) + 1),
                operation.shown(),
                operation.answer()
                        + (operation.equals(violation.call()) ? "   <- no order of the calls explains this" : "")
            });
        }
        return Table.of(rows) + "\n(the " + shown.size() + " calls that matter of " + recorded
                + "; \"begins\" and \"ends\" count the beginnings and ends of calls in their order)";
    }
}
