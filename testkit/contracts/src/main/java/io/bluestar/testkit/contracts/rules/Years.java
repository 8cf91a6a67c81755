package io.bluestar.testkit.contracts.rules;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The years that the kit stores limits of, in an order of each JVM's own: a year cannot hold a UUID as ids do, and tables
 * may be shared with another run or keep the rows of former ones.
 */
final class Years {
    static final int FIRST = 3_000;
    static final int LAST = 9_800;
    /** Those of random sequences are apart, since there are many sequences. */
    private static final Years OF_SEQUENCES = new Years(1_000, 2_899);

    private static final Years OF_TRIALS = new Years(FIRST, LAST);

    private final List<Integer> shuffled;
    private final AtomicInteger used = new AtomicInteger();

    private Years(int first, int last) {
        List<Integer> years = IntStream.rangeClosed(first, last).boxed().collect(Collectors.toList());
        Collections.shuffle(years, new SecureRandom());
        this.shuffled = List.copyOf(years);
    }

    /** The next year; those of this JVM come again only after all of them were used. */
    static int next() {
        return OF_TRIALS.nextOne();
    }

    /** The next year for a random sequence, which stores its row before it reads it. */
    static int nextOfSequences() {
        return OF_SEQUENCES.nextOne();
    }

    private int nextOne() {
        return shuffled.get(Math.floorMod(used.getAndIncrement(), shuffled.size()));
    }
}
