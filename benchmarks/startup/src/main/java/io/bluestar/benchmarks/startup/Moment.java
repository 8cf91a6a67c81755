package io.bluestar.benchmarks.startup;

import java.util.Arrays;
import java.util.Optional;

/** What a measured test prints, for the process that began it. */
enum Moment {
    /** The first line of the first test runs. */
    FIRST_LINE,
    /** Each store has answered once: what a store puts off until it is used has been done. */
    FIRST_ANSWER;

    private static final String MARK = "bluestar-startup ";

    /** Says that it is now. */
    void print() {
        // The time first: what the line below loads does not count.
        long now = System.currentTimeMillis();
        System.out.println(MARK + name() + " " + now);
    }

    /** Fails the test unless a store has what it was seeded with: an empty one would be no start. */
    static void require(boolean seeded, String what) {
        if (!seeded) {
            throw new IllegalStateException(what + " are not there: the stores were not seeded");
        }
    }

    /** A moment and when it was, in milliseconds since 1970. */
    record Reached(Moment moment, long millis) {}

    /** Reads a line of a test's output, if {@link #print} printed it. */
    static Optional<Reached> parse(String line) {
        return Arrays.stream(values())
                .filter(moment -> line.startsWith(MARK + moment.name() + " "))
                .map(moment ->
                        new Reached(moment, Long.parseLong(line.substring((MARK + moment.name() + " ").length()))))
                .findFirst();
    }
}
