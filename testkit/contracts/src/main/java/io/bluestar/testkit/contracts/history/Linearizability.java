package io.bluestar.testkit.contracts.history;

import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.model.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether the calls of a history can have taken effect one after another, each between its beginning and its end,
 * so that the answers are those of a model (Herlihy and Wing, "Linearizability", TOPLAS 1990).
 *
 * <p>The search is Wing and Gong's ("Testing and verifying concurrent objects", JPDC 1993) in the form of Lowe's
 * just-in-time linearization ("Testing for linearizability", Concurrency and Computation 2017): it goes through the history
 * once and keeps the set of all configurations, a state and how far each open call has come; a call takes effect only when
 * one that ends needs it to. Equal configurations are kept once, which is what makes long histories decidable. The caller
 * partitions a history by what is independent, such as keys (Horn and Kroening, "Faster linearizability checking via
 * P-compositionality", FORTE 2015). Calls of several steps are the extension that this kit needs for moves.
 */
public final class Linearizability<S, C> {
    private static final long MOST_CONFIGURATIONS = 20_000_000;
    /** The progress of a call that has taken effect and not ended yet. */
    private static final Object DONE = "done";

    private final Model<S, C> model;
    private long explored;

    private Linearizability(Model<S, C> model) {
        this.model = model;
    }

    /** A state that the store may be in, and how far the open calls have come; those that have not begun are absent. */
    private record Configuration<S>(S state, Map<Integer, Object> progress) {}

    /** What was decided, and after how many configurations. */
    public record Decision<S, C>(Optional<Violation<S, C>> violation, long explored) {}

    /**
     * Where a history went wrong.
     *
     * @param call the call whose answer no order explains
     * @param states the states that were possible when it ended
     */
    public record Violation<S, C>(Operation<C> call, Set<S> states) {}

    /**
     * Decides a history.
     *
     * @throws IllegalStateException if there are too many orders to look at; histories of fewer threads or keys with fewer
     *     calls are decided
     */
    public static <S, C> Decision<S, C> decide(Model<S, C> model, List<Operation<C>> history) {
        Linearizability<S, C> search = new Linearizability<>(model);
        return new Decision<>(search.violation(history), search.explored);
    }

    /** One end of a call. */
    private record Event(long place, int operation, boolean isReturn) {}

    private Optional<Violation<S, C>> violation(List<Operation<C>> history) {
        Set<Integer> open = new LinkedHashSet<>();
        Set<Configuration<S>> possible = Set.of(new Configuration<>(model.initial(), Map.of()));
        for (Event event : events(history)) {
            if (!event.isReturn()) {
                open.add(event.operation());
                continue;
            }
            Set<Configuration<S>> after = afterReturnOf(event.operation(), possible, open, history);
            if (after.isEmpty()) {
                Set<S> states = new LinkedHashSet<>();
                possible.forEach(configuration -> states.add(configuration.state()));
                return Optional.of(new Violation<>(history.get(event.operation()), states));
            }
            open.remove(event.operation());
            possible = after;
        }
        return Optional.empty();
    }

    private static <C> List<Event> events(List<Operation<C>> history) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Operation<C> operation = history.get(i);
            events.add(new Event(operation.invoked(), i, false));
            if (!operation.isLost()) {
                events.add(new Event(operation.returned(), i, true));
            }
        }
        events.sort(Comparator.comparingLong(Event::place));
        return events;
    }

    /** The configurations in which the call has taken effect, others before it where that helps. */
    private Set<Configuration<S>> afterReturnOf(
            int returning, Set<Configuration<S>> before, Set<Integer> open, List<Operation<C>> history) {
        Set<Configuration<S>> after = new LinkedHashSet<>();
        Set<Configuration<S>> seen = new HashSet<>(before);
        Deque<Configuration<S>> waiting = new ArrayDeque<>(before);
        while (!waiting.isEmpty()) {
            Configuration<S> configuration = waiting.pop();
            if (configuration.progress().get(returning) == DONE) {
                after.add(without(returning, configuration));
                continue;
            }
            for (int operation : open) {
                Object progress = configuration.progress().get(operation);
                if (progress == DONE) {
                    continue;
                }
                for (Step<S> step : model.steps(
                        configuration.state(), history.get(operation).call(), progress)) {
                    Configuration<S> next = with(operation, step, configuration);
                    if (seen.add(next)) {
                        waiting.push(next);
                        count();
                    }
                }
            }
        }
        return after;
    }

    private void count() {
        if (++explored > MOST_CONFIGURATIONS) {
            throw new IllegalStateException("the history has too many orders to decide: more than "
                    + MOST_CONFIGURATIONS + " configurations; record fewer threads, or fewer calls of each key");
        }
    }

    private static <S> Configuration<S> with(int operation, Step<S> step, Configuration<S> before) {
        Map<Integer, Object> progress = new HashMap<>(before.progress());
        progress.put(operation, step.isLast() ? DONE : step.progress());
        return new Configuration<>(step.state(), progress);
    }

    private static <S> Configuration<S> without(int operation, Configuration<S> before) {
        Map<Integer, Object> progress = new HashMap<>(before.progress());
        progress.remove(operation);
        return new Configuration<>(before.state(), progress);
    }
}
