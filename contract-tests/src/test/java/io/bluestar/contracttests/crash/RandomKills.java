package io.bluestar.contracttests.crash;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Gives orders to children and kills them at random points of what they do. The points are spread over the time that such
 * an order has lately taken, and half as much again. Children are started ahead, so that a kill waits for no start.
 */
final class RandomKills implements AutoCloseable {
    private static final int STARTED_AHEAD = 2;
    private static final int MEASURED_FIRST = 2;
    private static final int MEASUREMENTS = 8;
    /** Times the usual duration, which is that of the quicker ones: what takes longer is killed and not measured. */
    private static final double LONGEST_DELAY = 1.5;

    private final List<String> command;
    private final Random random;
    private final Deque<Child> children = new ArrayDeque<>();
    private final Deque<Long> durations = new ArrayDeque<>();
    private int kills;
    private int completed;

    /** @param work the name of what the children do */
    RandomKills(String work, Random random) {
        this.command = ChildJvm.command(work);
        this.random = random;
    }

    /**
     * Gives an order to a child, and kills it if it is not done by a random moment. Some of the first orders are let
     * through, for their time to be measured.
     *
     * @return whether the child was killed within the order; if not, the order has been carried out
     */
    boolean strike(List<String> order) {
        Child child = child();
        child.begin(order);
        long begun = System.nanoTime();
        if (completed < MEASURED_FIRST) {
            child.awaitDone();
            return letThrough(begun);
        }
        if (child.isDoneWithin(delay())) {
            return letThrough(begun);
        }
        children.remove();
        if (child.kill()) {
            kills++;
            return true;
        }
        completed++;
        return false;
    }

    private Child child() {
        while (children.size() < STARTED_AHEAD) {
            children.add(Child.start(command));
        }
        Child eldest = children.element();
        eldest.awaitReady();
        return eldest;
    }

    private boolean letThrough(long begun) {
        durations.add(System.nanoTime() - begun);
        if (durations.size() > MEASUREMENTS) {
            durations.remove();
        }
        completed++;
        return false;
    }

    private Duration delay() {
        double usual = durations.stream().mapToLong(Long::longValue).average().orElseThrow();
        return Duration.ofNanos((long) (random.nextDouble() * usual * LONGEST_DELAY));
    }

    /** How many children were killed within an order. */
    int kills() {
        return kills;
    }

    /** How many orders were carried out before the kill came; they are not counted as kills. */
    int completed() {
        return completed;
    }

    @Override
    public void close() {
        children.forEach(Child::close);
    }
}
