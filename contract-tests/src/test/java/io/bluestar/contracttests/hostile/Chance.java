package io.bluestar.contracttests.hostile;

import io.bluestar.testkit.contracts.options.RunOptions;
import java.util.List;
import java.util.Random;

/** Random choices that a seed repeats, and how many inputs are tried. */
final class Chance {
    /** More of the same finds nothing new, and thorough is a thousand times quick. */
    private static final int MOST_EFFORT = 100;

    private final RunOptions options;
    private final Random random;

    Chance(RunOptions options) {
        this.options = options;
        this.random = new Random(options.seed());
    }

    /** So many inputs, where a quick run tries so many. */
    int times(int quick) {
        return quick * Math.min(options.effort().factor(), MOST_EFFORT);
    }

    /** 0 to bound - 1. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** How to make the same choices again. */
    @Override
    public String toString() {
        return options.again();
    }
}
