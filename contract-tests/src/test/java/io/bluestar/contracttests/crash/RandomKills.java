package io.bluestar.contracttests.crash;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * Gives orders to children and kills them at random points of what they do. Children are started ahead, so that a kill waits
 * for no start.
 *
 * <p>The points are spread over a span that grows with every kill that comes in time and shrinks with every one that comes
 * too late: about one in five is late, so that the last moments of an order are hit too, however long it takes.
 */
final class RandomKills implements AutoCloseable {
    private static final int STARTED_AHEAD = 2;
    private static final double GROWTH = 1.03;
    private static final double SHRINKAGE = 0.9;

    private final List<String> command;
    private final Random random;
    private final Deque<Child> children = new ArrayDeque<>();
    private double spanNanos;
    private int kills;
    private int completed;

    /** @param work the name of what the children do */
    RandomKills(String work, Random random) {
        this.command = ChildJvm.command(work);
        this.random = random;
    }

    /**
     * Gives an order to a child, and kills it if it is not done by a random moment. The first order is let through, for its
     * time to be measured.
     *
     * @return whether the child was killed within the order; if not, the order has been carried out
     */
    boolean strike(List<String> order) {
        Child child = child();
        child.begin(order);
        long begun = System.nanoTime();
        if (spanNanos == 0) {
            child.awaitDone();
            spanNanos = System.nanoTime() - begun;
            return tooLate();
        }
        if (child.isDoneWithin(Duration.ofNanos((long) (random.nextDouble() * spanNanos)))) {
            return tooLate();
        }
        children.remove();
        if (!child.kill()) {
            return tooLate();
        }
        kills++;
        spanNanos *= GROWTH;
        return true;
    }

    private boolean tooLate() {
        completed++;
        spanNanos *= SHRINKAGE;
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
