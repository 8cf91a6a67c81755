package io.bluestar.contracttests.crash;

import io.bluestar.testkit.contracts.options.RunOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many kills a run makes, and what each of them left behind.
 *
 * @param <S> the states that a kill can leave, in the order in which they come about
 */
final class CrashRun<S extends Enum<S>> {
    /** So many kills more than wanted may miss. */
    private static final int PATIENCE = 100;

    private final String what;
    private final int wanted;
    private final long seed;
    private final long start = System.nanoTime();
    private final Set<S> halfWay;
    private final Map<S, Integer> left = new TreeMap<>();

    /**
     * @param what is killed, in words
     * @param property the system property of the number of kills
     * @param few how many there are without it
     * @param halfWay the states that matter: the run goes on until a kill has left one of them
     */
    CrashRun(String what, String property, int few, Set<S> halfWay) {
        this.what = what;
        this.wanted = Integer.getInteger(property, few);
        this.halfWay = halfWay;
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
     * @throws AssertionError if the kills do not hit what they are to hit, however often it is tried
     */
    boolean goesOn(RandomKills kills) {
        boolean hit = left.keySet().stream().anyMatch(halfWay::contains);
        if (kills.completed() > wanted + PATIENCE || (!hit && kills.kills() > wanted + PATIENCE)) {
            throw new AssertionError("the kills miss what they are to hit: " + summary(kills));
        }
        return kills.kills() < wanted || !hit;
    }

    void count(S state) {
        left.merge(state, 1, Integer::sum);
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
