package io.bluestar.testkit.contracts.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Leaves out of a failing list what it fails without: halves, then quarters, down to single elements, again and again, until
 * every element is needed (Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", TSE 2002).
 */
final class Smallest {
    private static final Duration ENOUGH = Duration.ofSeconds(3);

    private Smallest() {}

    /**
     * The failure of the shortest list found.
     *
     * @param failing a list that fails
     * @param failure what a list fails with, if it does
     * @return empty if the list does not fail when it is tried again
     */
    static <A> Optional<Throwable> of(List<A> failing, Function<List<A>, Optional<Throwable>> failure) {
        long end = System.nanoTime() + ENOUGH.toNanos();
        List<A> smallest = failing;
        Optional<Throwable> seen = failure.apply(smallest);
        if (seen.isEmpty()) {
            return seen;
        }
        int size = Math.max(1, smallest.size() / 2);
        while (System.nanoTime() - end < 0) {
            boolean smaller = false;
            for (int at = 0; at < smallest.size() && System.nanoTime() - end < 0; ) {
                List<A> fewer = without(smallest, at, Math.min(at + size, smallest.size()));
                Optional<Throwable> stillSeen = failure.apply(fewer);
                if (stillSeen.isPresent()) {
                    smallest = fewer;
                    seen = stillSeen;
                    smaller = true;
                } else {
                    at += size;
                }
            }
            if (size == 1 && !smaller) {
                break;
            }
            size = Math.max(1, size / 2);
        }
        return seen;
    }

    private static <A> List<A> without(List<A> list, int from, int to) {
        List<A> fewer = new ArrayList<>(list.subList(0, from));
        fewer.addAll(list.subList(to, list.size()));
        return fewer;
    }
}
