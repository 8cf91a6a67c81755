package io.bluestar.testkit.contracts.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was done in a trial, call by call, as a failure shows it: of many calls the first and the last. A line is made when a
 * failure shows it, since nearly all are never shown. Thread-safe.
 */
public final class Script {
    private static final int FIRST = 15;
    private static final int LAST = 15;

    private Thread owner = Thread.currentThread();
    private final List<Supplier<String>> first = new ArrayList<>();
    private final Deque<Supplier<String>> last = new ArrayDeque<>();
    private int added;

    /** Lets the current thread be the trial's own: a test with a timeout may run on another one than opened its trial. */
    synchronized void own() {
        owner = Thread.currentThread();
    }

    /** Adds a line; calls of other threads than the trial's own are marked with the thread's name. */
    public void add(String line) {
        add(() -> line);
    }

    /**
     * As {@link #add(String)}, for a line that is made when it is shown.
     *
     * @param line says the same whenever it is asked
     */
    public synchronized void add(Supplier<String> line) {
        Thread thread = Thread.currentThread();
        Supplier<String> marked = line;
        if (thread != owner) {
            String name = thread.getName();
            marked = () -> "[" + name + "] " + line.get();
        }
        added++;
        if (added <= FIRST) {
            first.add(marked);
            return;
        }
        last.add(marked);
        if (last.size() > LAST + 1) {
            last.remove();
        }
    }

    /** The lines, of many only the first and the last. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        first.forEach(line -> lines.add(line.get()));
        int cut = added - FIRST - LAST;
        if (cut > 1) {
            lines.add("… " + cut + " more calls …");
        }
        last.stream().skip(cut > 1 ? 1 : 0).forEach(line -> lines.add(line.get()));
        return List.copyOf(lines);
    }
}
