package io.bluestar.testkit.emulators;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A process that lives no longer than this JVM. It holds the reading end of a pipe whose writing end only this JVM has,
 * and ends itself at the end of that stream: the operating system closes it however the JVM dies.
 *
 * <p>What it prints is read all the time, so that it never blocks on a full pipe; the last lines are kept for messages.
 */
final class ChildProcess implements AutoCloseable {
    private static final int LINES_KEPT = 40;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    // What would put agents, options or classes of the user's own program into a child.
    private static final List<String> NOT_INHERITED =
            List.of("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final String name;
    private final Process process;
    private final OutputStream lifeline;
    private final TemporaryDirectory directory;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private String ready;
    private boolean outputEnded;

    private ChildProcess(String name, Process process, TemporaryDirectory directory, Predicate<String> readiness) {
        this.name = name;
        this.process = process;
        this.lifeline = process.getOutputStream();
        this.directory = directory;
        Thread reader = new Thread(() -> readOutput(readiness), "bluestar-emulator-output-" + name);
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts the command.
     *
     * @param directory its working directory, deleted when it is closed
     * @param readiness recognizes the line that says that it is up
     * @throws EmulatorException if there is no such program, or it may not be run
     */
    static ChildProcess start(
            String name, List<String> command, TemporaryDirectory directory, Predicate<String> readiness) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.path().toFile()).redirectErrorStream(true);
        NOT_INHERITED.forEach(builder.environment()::remove);
        try {
            return new ChildProcess(name, builder.start(), directory, readiness);
        } catch (IOException e) {
            directory.close();
            throw new EmulatorException(name + " cannot be run: " + e.getMessage(), e);
        }
    }

    private void readOutput(Predicate<String> readiness) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                printed(line, readiness.test(line));
            }
        } catch (IOException e) {
            printed("(its output can no longer be read: " + e.getMessage() + ")", false);
        } finally {
            synchronized (this) {
                outputEnded = true;
                notifyAll();
            }
        }
    }

    private synchronized void printed(String line, boolean isReady) {
        if (lastLines.size() == LINES_KEPT) {
            lastLines.removeFirst();
        }
        lastLines.addLast(line);
        if (isReady && ready == null) {
            ready = line;
            notifyAll();
        }
    }

    /**
     * Waits for the line that says that the process is up.
     *
     * @return that line
     * @throws EmulatorException if the process ends first, or says nothing in time; it is stopped then
     */
    String awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (this) {
            try {
                for (long left = patience.toNanos();
                        ready == null && !outputEnded && left > 0;
                        left = deadline - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmulatorException("interrupted while " + name + " started", e);
            }
            if (ready != null) {
                return ready;
            }
        }
        boolean ended = hasEnded();
        close();
        throw new EmulatorException(
                ended
                        ? name + " ended while it started, with exit code " + process.exitValue() + "." + said()
                        : name + " did not come up within " + patience.toSeconds() + " s." + said());
    }

    private boolean hasEnded() {
        synchronized (this) {
            if (!outputEnded) {
                return false;
            }
        }
        return awaitExit(STOP_PATIENCE);
    }

    /**
     * Waits for a process that prints something and ends.
     *
     * @return whether it ended in time, all that it printed having been read
     */
    boolean awaitEnd(Duration patience) {
        if (!awaitExit(patience)) {
            return false;
        }
        long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
        synchronized (this) {
            try {
                for (long left = STOP_PATIENCE.toNanos();
                        !outputEnded && left > 0;
                        left = deadline - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return outputEnded;
        }
    }

    /** What it printed last, for a message: a line break and the indented lines, or a sentence that there was nothing. */
    synchronized String said() {
        return lastLines.isEmpty() ? " It printed nothing." : " It printed last:\n  " + String.join("\n  ", lastLines);
    }

    /** Whether it runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end, for a process that ends by itself. */
    boolean awaitExit(Duration patience) {
        try {
            return process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    int exitCode() {
        return process.exitValue();
    }

    synchronized List<String> lines() {
        return List.copyOf(lastLines);
    }

    /** Ends the process and deletes its working directory. Twice is fine. */
    @Override
    public void close() {
        try {
            lifeline.close();
        } catch (IOException e) {
            // The process is gone and the pipe with it: what was to be reached.
        }
        if (!awaitExit(STOP_PATIENCE)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        directory.close();
    }
}
