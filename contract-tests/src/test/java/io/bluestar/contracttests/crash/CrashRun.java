package io.bluestar.contracttests.crash;

import io.bluestar.testkit.contracts.options.RunOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many kills a run makes, and what each of them left behind.
 *
 * @param <S> the states that a kill can leave, in the order in which they come about
 */
final class CrashRun<S extends Enum<S>> {
    private final String what;
    private final int wanted;
    private final long seed;
    private final long start = System.nanoTime();
    private final Map<S, Integer> left = new TreeMap<>();

    /**
     * @param what is killed, in words
     * @param property the system property of the number of kills
     * @param few how many there are without it
     */
    CrashRun(String what, String property, int few) {
        this.what = what;
        this.wanted = Integer.getInteger(property, few);
        this.seed = RunOptions.fromSystemProperties().seed();
    }

    /** Where the random numbers begin: sizes, names, moments of the kills. */
    Random random() {
        return new Random(seed);
    }

    /** What to know of a failure. */
    String at(int trial) {
        return what + ", trial " + trial + " of seed " + seed;
    }

    /**
     * Whether another trial is to be made.
     *
     * @throws AssertionError if the kills do not come within what they are to hit, however often it is tried
     */
    boolean goesOn(RandomKills kills) {
        if (kills.completed() > wanted + 100) {
            throw new AssertionError(what + ": only " + kills.kills() + " kills of " + wanted + " came in time, "
                    + kills.completed() + " too late; seed " + seed);
        }
        return kills.kills() < wanted;
    }

    void count(S state) {
        left.merge(state, 1, Integer::sum);
    }

    /** The states that came about. */
    Map<S, Integer> left() {
        return left;
    }

    /** The counts in words, for the console. */
    String summary(RandomKills kills) {
        return "Killed " + kills.kills() + " processes " + what + ": "
                + left.entrySet().stream()
                        .map(state -> state.getValue() + " " + state.getKey())
                        .collect(Collectors.joining(", "))
                + "; " + kills.completed() + " others were done before the kill (seed " + seed + ", "
                + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s)";
    }
}
