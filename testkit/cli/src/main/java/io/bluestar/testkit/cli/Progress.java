package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.CertificationListener;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.Protocol;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a certification goes: one line that is rewritten on a terminal, a line for each step elsewhere. */
final class Progress implements CertificationListener, AutoCloseable {
    private static final int WIDTH = 79;
    private static final long REPAINT_NANOS = 80_000_000;

    private final Screen screen;
    private final boolean everyClause;
    private final Set<String> opening = new LinkedHashSet<>();
    private final Set<String> running = new LinkedHashSet<>();
    private final Map<String, String> backends = new HashMap<>();
    private long discovered;
    private long done;
    private long failed;
    private long painted;

    /** @param everyClause whether a backend can be certified at all */
    Progress(Screen screen, boolean everyClause) {
        this.screen = screen;
        this.everyClause = everyClause;
        this.painted = System.nanoTime() - REPAINT_NANOS;
    }

    @Override
    public synchronized void opening(String source) {
        opening.add(source);
        paint(true);
    }

    @Override
    public synchronized void opened(String source, String backend) {
        opening.remove(source);
        backends.put(source, backend);
        running.add(backend);
        paint(true);
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
        paint(true);
    }

    @Override
    public synchronized void tested(Protocol protocol, String backend, boolean hasFailed) {
        done++;
        failed += hasFailed ? 1 : 0;
        paint(false);
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

    /** Takes the rewritten line away. */
    @Override
    public synchronized void close() {
        if (screen.live()) {
            screen.err().print("\r" + " ".repeat(WIDTH) + "\r");
            screen.err().flush();
        }
    }

    private void line(String text) {
        if (screen.live()) {
            paint(true);
        } else {
            screen.err().println(text);
        }
    }

    private void paint(boolean now) {
        if (!screen.live() || (!now && System.nanoTime() - painted < REPAINT_NANOS)) {
            return;
        }
        painted = System.nanoTime();
        String text = done + "/" + discovered + " tests" + (failed == 0 ? "" : ", " + failed + " failed")
                + named(" | running ", running) + named(" | opening ", opening);
        String cut = text.length() > WIDTH ? text.substring(0, WIDTH - 3) + "..." : text;
        screen.err().print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        screen.err().flush();
    }

    private static String named(String label, Set<String> names) {
        return names.isEmpty() ? "" : label + String.join(", ", names);
    }
}
