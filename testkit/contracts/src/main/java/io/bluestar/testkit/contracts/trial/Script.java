package io.bluestar.testkit.contracts.trial;

import java.util.ArrayList;
import java.util.List;

/** What was done in a trial, call by call, as a failure shows it. Thread-safe. */
public final class Script {
    private static final int FIRST = 15;
    private static final int LAST = 15;

    private Thread owner = Thread.currentThread();
    private final List<String> lines = new ArrayList<>();

    /** Lets the current thread be the trial's own: a test with a timeout may run on another one than opened its trial. */
    synchronized void own() {
        owner = Thread.currentThread();
    }

    /** Adds a line; calls of other threads than the trial's own are marked with the thread's name. */
    public synchronized void add(String line) {
        Thread thread = Thread.currentThread();
        lines.add(thread == owner ? line : "[" + thread.getName() + "] " + line);
    }

    /** The lines, of many only the first and the last. */
    public synchronized List<String> lines() {
        if (lines.size() <= FIRST + LAST + 1) {
            return List.copyOf(lines);
        }
        List<String> shown = new ArrayList<>(lines.subList(0, FIRST));
        shown.add("… " + (lines.size() - FIRST - LAST) + " more calls …");
        shown.addAll(lines.subList(lines.size() - LAST, lines.size()));
        return List.copyOf(shown);
    }
}
