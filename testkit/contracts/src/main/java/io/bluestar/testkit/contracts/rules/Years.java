package io.bluestar.testkit.contracts.rules;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The years that the kit stores limits of, 3000 to 9800, in an order of each JVM's own: a year cannot hold a UUID as ids
 * do, and tables may be shared with another run or keep the rows of former ones.
 */
final class Years {
    static final int FIRST = 3_000;
    static final int LAST = 9_800;

    private static final List<Integer> SHUFFLED = shuffled();
    private static final AtomicInteger USED = new AtomicInteger();

    private Years() {}

    private static List<Integer> shuffled() {
        List<Integer> years = IntStream.rangeClosed(FIRST, LAST).boxed().collect(Collectors.toList());
        Collections.shuffle(years, new SecureRandom());
        return List.copyOf(years);
    }

    /** The next year; those of this JVM come again only after all of them were used. */
    static int next() {
        return SHUFFLED.get(Math.floorMod(USED.getAndIncrement(), SHUFFLED.size()));
    }
}
