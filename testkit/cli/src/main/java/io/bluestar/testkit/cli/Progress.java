package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.CertificationListener;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.Protocol;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;

/**
 * How a certification goes: a bar that is repainted on a terminal, a line for each step elsewhere, and one now and then while
 * a step takes long, so that nobody takes the run for hung.
 */
final class Progress implements CertificationListener, AutoCloseable {
    private static final int WIDTH = 79;
    private static final int BAR = 20;
    private static final long REPAINT_NANOS = Duration.ofMillis(80).toNanos();
    private static final long SILENCE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final long LOOK_MILLIS = 5_000;

    private final Screen screen;
    private final boolean everyClause;
    private final LongSupplier nanoTime;
    private final Timer timer = new Timer("bluestar-progress", true);
    private final Set<String> opening = new LinkedHashSet<>();
    private final Set<String> running = new LinkedHashSet<>();
    private final Map<String, String> backends = new HashMap<>();
    private String run = "";
    private long discovered;
    private long done;
    private long failed;
    private long written;

    /** @param everyClause whether a backend can be certified at all */
    Progress(Screen screen, boolean everyClause) {
        this(screen, everyClause, System::nanoTime);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        stillThere();
                    }
                },
                LOOK_MILLIS,
                LOOK_MILLIS);
    }

    Progress(Screen screen, boolean everyClause, LongSupplier nanoTime) {
        this.screen = screen;
        this.everyClause = everyClause;
        this.nanoTime = nanoTime;
        this.written = nanoTime.getAsLong();
    }

    @Override
    public synchronized void run(int number, int of, long seed) {
        if (of > 1) {
            run = "run " + number + " of " + of;
            line(run + ", seed " + seed);
        }
        discovered = 0;
        done = 0;
        failed = 0;
    }

    @Override
    public synchronized void opening(String source) {
        opening.add(source);
        paint();
    }

    @Override
    public synchronized void opened(String source, String backend) {
        opening.remove(source);
        backends.put(source, backend);
        running.add(backend);
        paint();
    }

    @Override
    public synchronized void unavailable(Unavailable unavailable) {
        opening.remove(unavailable.name());
        running.remove(backends.getOrDefault(unavailable.name(), unavailable.name()));
        line(unavailable.name() + " could not run");
    }

    @Override
    public synchronized void started(Protocol protocol, String backend, long tests) {
        discovered += tests;
        paint();
    }

    @Override
    public synchronized void tested(Protocol protocol, String backend, boolean hasFailed) {
        done++;
        failed += hasFailed ? 1 : 0;
        if (screen.live() && nanoTime.getAsLong() - written >= REPAINT_NANOS) {
            paint();
        }
    }

    /** Breaks a long silence; asked for now and then, whether or not anything happens. */
    synchronized void stillThere() {
        if (!screen.live() && nanoTime.getAsLong() - written >= SILENCE_NANOS) {
            line(counts() + named(", running ", running) + named(", opening ", opening));
        }
    }

    @Override
    public synchronized void finished(SubjectReport report) {
        running.remove(report.backend());
        String verdict = report.certified()
                ? everyClause ? "certified" : "passed"
                : report.count(Outcome.FAILED) == 0
                        ? everyClause ? "not certified" : "passed what ran"
                        : report.count(Outcome.FAILED) + " failed";
        line(String.format(
                Locale.ROOT,
                "%s: %s, %.1f s",
                report.backend(),
                verdict,
                report.duration().toMillis() / 1000.0));
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
        timer.cancel();
        if (screen.live()) {
            screen.err().print("\r" + " ".repeat(WIDTH) + "\r");
            screen.err().flush();
        }
    }

    private void line(String text) {
        if (screen.live()) {
            paint();
        } else {
            written = nanoTime.getAsLong();
            screen.err().println(text);
        }
    }

    private void paint() {
        if (!screen.live()) {
            return;
        }
        written = nanoTime.getAsLong();
        String text = bar() + " " + counts() + (run.isEmpty() ? "" : " | " + run) + named(" | running ", running)
                + named(" | opening ", opening);
        String cut = text.length() > WIDTH ? text.substring(0, WIDTH - 3) + "..." : text;
        screen.err().print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        screen.err().flush();
    }

    private String bar() {
        // A factory or a suite that ends badly counts beside its tests.
        int full = discovered == 0 ? 0 : (int) Math.min(BAR, BAR * done / discovered);
        boolean unicode = screen.style().unicode();
        return (unicode ? "█" : "#").repeat(full) + (unicode ? "░" : ".").repeat(BAR - full);
    }

    private String counts() {
        return done + "/" + discovered + " tests" + (failed == 0 ? "" : ", " + failed + " failed");
    }

    private static String named(String label, Set<String> names) {
        return names.isEmpty() ? "" : label + String.join(", ", names);
    }
}
