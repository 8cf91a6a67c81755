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
    private static final Object DONE = new Object();

    private final Model<S, C> model;
    private final List<Operation<C>> history;
    private final Numbering<S> states = new Numbering<>();
    private final Numbering<Optional<Object>> progresses = new Numbering<>();
    private final Map<Place, List<Successor>> successors = new HashMap<>();
    private final int done;
    private long explored;

    private Linearizability(Model<S, C> model, List<Operation<C>> history) {
        this.model = model;
        this.history = history;
        // What has not begun has the number 0.
        progresses.of(Optional.empty());
        this.done = progresses.of(Optional.of(DONE));
    }

    /** A call that may take its next step in a state. */
    private record Place(int operation, int state, int progress) {}

    /** What a step leads to. */
    private record Successor(int state, int progress) {}

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
        Linearizability<S, C> search = new Linearizability<>(model, history);
        return new Decision<>(search.violation(), search.explored);
    }

    /** One end of a call. */
    private record Event(long place, int operation, boolean isReturn) {}

    private Optional<Violation<S, C>> violation() {
        Slots open = new Slots();
        Set<Configuration> possible = Set.of(Configuration.initial(states.of(model.initial())));
        for (Event event : events(history)) {
            if (!event.isReturn()) {
                open.add(event.operation());
                continue;
            }
            Set<Configuration> after = afterReturnOf(open.slotOf(event.operation()), possible, open);
            if (after.isEmpty()) {
                Set<S> seen = new LinkedHashSet<>();
                possible.forEach(configuration -> seen.add(states.thing(configuration.state())));
                return Optional.of(new Violation<>(history.get(event.operation()), seen));
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
    private Set<Configuration> afterReturnOf(int returning, Set<Configuration> before, Slots open) {
        Set<Configuration> after = new LinkedHashSet<>();
        Set<Configuration> seen = new HashSet<>(before);
        Deque<Configuration> waiting = new ArrayDeque<>(before);
        int[] slots = open.inUse();
        while (!waiting.isEmpty()) {
            Configuration configuration = waiting.pop();
            if (configuration.progress(returning) == done) {
                after.add(configuration.without(returning));
                continue;
            }
            for (int slot : slots) {
                int progress = configuration.progress(slot);
                if (progress == done) {
                    continue;
                }
                for (Successor step : successors(new Place(open.operationIn(slot), configuration.state(), progress))) {
                    Configuration next = configuration.with(slot, step.progress(), step.state());
                    if (seen.add(next)) {
                        waiting.push(next);
                        count();
                    }
                }
            }
        }
        return after;
    }

    /** What the model says, which is asked once: the same call meets the same state in many configurations. */
    private List<Successor> successors(Place place) {
        return successors.computeIfAbsent(
                place,
                unknown -> model
                        .steps(
                                states.thing(place.state()),
                                history.get(place.operation()).call(),
                                progresses.thing(place.progress()).orElse(null))
                        .stream()
                        .map(this::numbered)
                        .toList());
    }

    private Successor numbered(Step<S> step) {
        return new Successor(
                states.of(step.state()), step.isLast() ? done : progresses.of(Optional.of(step.progress())));
    }

    private void count() {
        if (++explored > MOST_CONFIGURATIONS) {
            throw new IllegalStateException("the history has too many orders to decide: more than "
                    + MOST_CONFIGURATIONS + " configurations; record fewer threads, or fewer calls of each key");
        }
    }
}
