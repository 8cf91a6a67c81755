package io.bluestar.contracttests.faults;

import static java.util.stream.Collectors.joining;

import io.bluestar.docs.GeneratedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a backend did while something was wrong with its server: the section of {@code docs/faults.md} that is about it. A
 * test class makes its calls through one matrix, and holds the page against it after all of them. How long each took is
 * published as it was measured, and compared with its bound only.
 */
public final class FaultMatrix {
    private static final Path PAGE = GeneratedPage.DOCS.resolve("faults.md");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String HEAD = "| fault | operation | what happened | took | bound |\n|---|---|---|---|---|\n";

    private final String backend;
    private final Duration patience;
    private final Map<Cell, Result> results =
            new ConcurrentSkipListMap<>(Comparator.comparing(Cell::fault).thenComparing(Cell::operation));

    /** @param backend its name, as the title of its section */
    public FaultMatrix(String backend) {
        this(backend, PATIENCE);
    }

    /** @param patience what a call gets beyond its bound, so that one that is only late is told with the time that it took */
    FaultMatrix(String backend, Duration patience) {
        this.backend = backend;
        this.patience = patience;
    }

    /**
     * Makes a call, on a thread of its own, and notes what came of it.
     *
     * @param fault what is wrong with the server, in words
     * @param operation the call, such as {@code get}
     * @param bound the longest that it may take, by the settings of the backend
     * @return what came of it, for the test to judge
     * @throws AssertionError if the call took longer; one that does not end is left after 30 s more, told of
     *     with the place where it hangs
     */
    public Happened observe(String fault, String operation, Duration bound, Callable<?> call) {
        FutureTask<Object> task = new FutureTask<>(call::call);
        Thread caller = new Thread(task, operation + " while " + fault);
        caller.setDaemon(true);
        long start = System.nanoTime();
        caller.start();
        Object answer = null;
        Exception thrown = null;
        try {
            answer = task.get(bound.plus(patience).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            thrown = (Exception) e.getCause();
        } catch (TimeoutException e) {
            throw hanging(operation + " has not ended " + patience + " after its bound of " + bound, fault, caller);
        } catch (InterruptedException e) {
            // The call is told, as it would be on the thread of the test.
            caller.interrupt();
            Thread.currentThread().interrupt();
            throw hanging("the test was interrupted during " + operation, fault, caller);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(bound) > 0) {
            throw new AssertionError(
                    backend + ": " + operation + " took " + took + ", more than " + bound + ", while " + fault, thrown);
        }
        note(
                fault,
                operation,
                thrown == null ? "answers" : "`" + thrown.getClass().getSimpleName() + "`",
                took,
                bound);
        return new Happened(answer, thrown, took);
    }

    private AssertionError hanging(String what, String fault, Thread caller) {
        AssertionError hanging = new AssertionError(backend + ": " + what + ", while " + fault + "; it is here:");
        hanging.setStackTrace(caller.getStackTrace());
        return hanging;
    }

    /**
     * Notes what a test has seen by itself, in place of what {@link #observe} noted.
     *
     * @param happened in words, as Markdown
     */
    public void note(String fault, String operation, String happened, Duration took, Duration bound) {
        results.put(new Cell(fault, operation), new Result(happened, took, bound));
    }

    /**
     * Holds the section of the page against what was noted, times aside, or writes it if the system property {@code
     * bluestar.docs} is {@code write}.
     */
    public void check() {
        synchronized (FaultMatrix.class) {
            String page = read();
            String start = "<!-- faults of: " + backend + " -->\n";
            String end = "<!-- end of: " + backend + " -->\n";
            int from = page.indexOf(start);
            int to = page.indexOf(end);
            String committed = from < 0 || to < 0 ? "" : page.substring(from + start.length(), to);
            if ("write".equals(System.getProperty("bluestar.docs"))) {
                String section = start + render() + end;
                write(committed.isEmpty() ? page + section : page.replace(start + committed + end, section));
            } else if (!withoutTimes(committed).equals(withoutTimes(render()))) {
                throw new AssertionError("docs/faults.md does not say of " + backend + " what happened:\n" + render()
                        + "To write it anew, run this test with -Dbluestar.docs=write.");
            }
        }
    }

    private String render() {
        return "\n## " + backend + "\n\n" + HEAD
                + results.entrySet().stream()
                        .map(cell -> row(cell.getKey(), cell.getValue()))
                        .collect(joining())
                + "\n";
    }

    private static String row(Cell cell, Result result) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        cell.fault(),
                        cell.operation(),
                        result.happened(),
                        seconds(result.took()),
                        seconds(result.bound()));
    }

    private static String seconds(Duration time) {
        double seconds = time.toMillis() / 1e3;
        return seconds < 0.1 ? "< 0.1 s" : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static List<String> withoutTimes(String section) {
        return section.lines()
                .map(line -> line.replaceFirst("\\| [^|]* (\\| [^|]* \\|)$", "$1"))
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(PAGE).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String page) {
        try {
            Files.writeString(PAGE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What came of a call.
     *
     * @param answer null if it threw
     * @param thrown null if it answered
     * @param took from the call to its end
     */
    public record Happened(Object answer, Exception thrown, Duration took) {}

    private record Cell(String fault, String operation) {}

    private record Result(String happened, Duration took, Duration bound) {}
}
