package io.bluestar.contracttests.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link CrashChild} as its parent sees it. What it prints is read all the time, so that it never waits for that. */
final class Child implements AutoCloseable {
    /** For what takes a second or two on an idle machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final List<String> NOT_INHERITED =
            List.of("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");
    private static final String ENDED = "ended";

    private final Process process;
    private final Writer orders;
    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> printed = new ConcurrentLinkedQueue<>();
    private boolean ready;

    private Child(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        Thread reader = new Thread(this::readWords, "words of child " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts one, and does not wait for it. */
    static Child start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        NOT_INHERITED.forEach(builder.environment()::remove);
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readWords() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(CrashChild.MARK)) {
                    words.add(line.substring(CrashChild.MARK.length()));
                } else {
                    printed.add(line);
                }
            }
        } catch (IOException e) {
            printed.add("(what it prints can no longer be read: " + e + ")");
        }
        words.add(ENDED);
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it takes orders. */
    void awaitReady() {
        if (!ready) {
            await(CrashChild.READY);
            ready = true;
        }
    }

    /** Gives an order, and waits until it begins with it. */
    void begin(List<String> order) {
        try {
            orders.write(String.join(CrashChild.SEPARATOR, order) + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new AssertionError("the child takes no orders" + story(), e);
        }
        await(CrashChild.BEGUN);
    }

    /** Waits until the order is carried out. */
    void awaitDone() {
        await(CrashChild.DONE);
    }

    /** Whether it carries out the order within this time; returns as soon as it has. */
    boolean isDoneWithin(Duration time) {
        String word = next(time);
        if (word != null && !word.equals(CrashChild.DONE)) {
            throw new AssertionError("the child says " + word + story());
        }
        return word != null;
    }

    /**
     * Kills it: {@code kill -9}.
     *
     * @return whether it was within an order still, and not done with it at the last moment
     */
    boolean kill() {
        process.destroyForcibly();
        String last = next(PATIENCE);
        if (CrashChild.DONE.equals(last)) {
            await(ENDED);
            return false;
        }
        if (!ENDED.equals(last)) {
            throw new AssertionError("the killed child says " + last + story());
        }
        return true;
    }

    /** Closes its input, as the operating system does when its parent is gone, and waits for its end. */
    boolean endsWithItsInput() {
        try {
            process.getOutputStream().close();
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void await(String word) {
        String said = next(PATIENCE);
        if (!word.equals(said)) {
            throw new AssertionError("the child says " + said + " and not " + word + story());
        }
    }

    private String next(Duration time) {
        try {
            return words.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a child", e);
        }
    }

    private String story() {
        return "; it printed:\n" + String.join("\n", printed);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
