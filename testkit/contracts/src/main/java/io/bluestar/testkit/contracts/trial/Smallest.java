package io.bluestar.testkit.contracts.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a failing list small. What it fails without is left out: halves, then quarters, down to single elements, again and
 * again, until every element is needed (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", TSE
 * 2002). Then each element is made as simple as it can be while the list still fails.
 */
final class Smallest<A> {
    /** How often a list is tried: enough in memory, and the same whenever the run is repeated. */
    private static final int ATTEMPTS = 2_000;

    /** How long lists are tried: enough on servers, where a list takes its time. */
    private static final Duration ENOUGH = Duration.ofSeconds(3);

    private final Function<List<Drawn<A>>, Optional<Throwable>> failure;
    private final long end = System.nanoTime() + ENOUGH.toNanos();
    private int attempts = ATTEMPTS;
    private List<Drawn<A>> smallest;
    private Optional<Throwable> seen = Optional.empty();

    private Smallest(List<Drawn<A>> failing, Function<List<Drawn<A>>, Optional<Throwable>> failure) {
        this.smallest = failing;
        this.failure = failure;
    }

    /**
     * The failure of the smallest list found.
     *
     * @param failing a list that fails
     * @param failure what a list fails with, if it does
     * @return empty if the list does not fail when it is tried again
     */
    static <A> Optional<Throwable> of(List<Drawn<A>> failing, Function<List<Drawn<A>>, Optional<Throwable>> failure) {
        Smallest<A> search = new Smallest<>(failing, failure);
        if (search.fails(failing)) {
            search.leaveOut();
            search.simplify();
            search.leaveOut();
        }
        return search.seen;
    }

    private void leaveOut() {
        int size = Math.max(1, smallest.size() / 2);
        boolean smaller = true;
        while (goesOn() && (size > 1 || smaller)) {
            smaller = leaveOut(size);
            size = Math.max(1, size / 2);
        }
    }

    private boolean leaveOut(int size) {
        boolean smaller = false;
        for (int at = 0; at < smallest.size() && goesOn(); ) {
            if (fails(without(at, Math.min(at + size, smallest.size())))) {
                smaller = true;
            } else {
                at += size;
            }
        }
        return smaller;
    }

    private void simplify() {
        for (int at = 0; at < smallest.size() && goesOn(); ) {
            if (!simplify(at)) {
                at++;
            }
        }
    }

    private boolean simplify(int at) {
        return smallest.get(at).simpler().takeWhile(simpler -> goesOn()).anyMatch(simpler -> fails(with(at, simpler)));
    }

    private boolean goesOn() {
        return attempts > 0 && System.nanoTime() - end < 0;
    }

    private boolean fails(List<Drawn<A>> list) {
        attempts--;
        Optional<Throwable> found = failure.apply(list);
        if (found.isPresent()) {
            smallest = list;
            seen = found;
        }
        return found.isPresent();
    }

    private List<Drawn<A>> without(int from, int to) {
        List<Drawn<A>> fewer = new ArrayList<>(smallest.subList(0, from));
        fewer.addAll(smallest.subList(to, smallest.size()));
        return fewer;
    }

    private List<Drawn<A>> with(int at, Drawn<A> element) {
        List<Drawn<A>> changed = new ArrayList<>(smallest);
        changed.set(at, element);
        return changed;
    }
}
