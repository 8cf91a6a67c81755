package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs the contracts over harnesses, several at the same time. Immutable and thread-safe; certifications at the same time in
 * one JVM do not see each other.
 */
public final class Certifier {
    private static final int DEFAULT_PARALLELISM =
            Math.max(4, Runtime.getRuntime().availableProcessors());
    private static final Duration DEFAULT_HARNESS_TIMEOUT = Duration.ofMinutes(5);

    private final Plan plan;

    private Certifier(Plan plan) {
        this.plan = plan;
    }

    /** Runs every clause, a few tests of each suite at a time, and tells nobody while it does. */
    public static Certifier standard() {
        return new Certifier(new Plan(
                ClauseFilter.ALL,
                Set.of(),
                DEFAULT_PARALLELISM,
                Optional.empty(),
                DEFAULT_HARNESS_TIMEOUT,
                CertificationListener.SILENT,
                RunOptions.standard(),
                1,
                false));
    }

    /** Runs some clauses only; the others are then NOT_RUN, and nothing is certified. */
    public Certifier clauses(ClauseFilter some) {
        return new Certifier(plan.withFilter(some));
    }

    /**
     * Runs the contracts of some protocols only, of every harness. Of a harness for several, those that are left out are not in
     * the report: it is certified for the protocols that are, each of which is a subject of its own. A harness that is for none
     * of them could not be used.
     *
     * @param some empty for all
     */
    public Certifier protocols(Set<Protocol> some) {
        return new Certifier(plan.withProtocols(some));
    }

    /**
     * Runs so many tests of one suite at a time.
     *
     * @param tests 1 or more
     */
    public Certifier parallelism(int tests) {
        if (tests < 1) {
            throw new IllegalArgumentException("parallelism is " + tests + "; one test at a time is the least");
        }
        return new Certifier(plan.withParallelism(tests));
    }

    /**
     * Interrupts a test that takes longer, leaves it behind if that does not help, and counts it as failed. Unless said
     * otherwise that is two minutes, and more for harnesses whose {@code failureBound()} or granularity needs it.
     *
     * @param longest 1 ms or more
     */
    public Certifier testTimeout(Duration longest) {
        return new Certifier(plan.withTestTimeout(positive("testTimeout", longest)));
    }

    /**
     * Gives up a harness whose constructor or one of whose methods takes longer; five minutes unless said otherwise.
     *
     * @param longest 1 ms or more
     */
    public Certifier harnessTimeout(Duration longest) {
        return new Certifier(plan.withHarnessTimeout(positive("harnessTimeout", longest)));
    }

    private static Duration positive(String what, Duration longest) {
        if (longest.toMillis() < 1) {
            throw new IllegalArgumentException(what + " is " + longest + "; one millisecond is the least");
        }
        return longest;
    }

    /** Tells how it goes. */
    public Certifier reportingTo(CertificationListener hearer) {
        return new Certifier(plan.withListener(hearer));
    }

    /**
     * Runs with another effort, seed or version of the contracts than {@link RunOptions#standard()}. The bounds of time for
     * tests grow with the effort.
     */
    public Certifier options(RunOptions how) {
        return new Certifier(plan.withOptions(how));
    }

    /**
     * Runs everything several times, with the seed that the options say and those that follow it, each time on harnesses that
     * are made anew. The report has the worst outcome of each clause over all runs, with the failures of all: what is certified
     * was certified each time.
     *
     * @param times 1 or more
     */
    public Certifier repetitions(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("repetitions is " + times + "; one run is the least");
        }
        return new Certifier(plan.withRepetitions(times));
    }

    /**
     * Ends early, if asked to: once a MUST failed that is no known deviation, a test without a clause did, or a harness could
     * not be used or closed, what has not begun is NOT_RUN, with the reason, and no repetition follows.
     */
    public Certifier failFast(boolean early) {
        return new Certifier(plan.withFailFast(early));
    }

    /**
     * Opens each harness, runs every contract that it is for, and closes it.
     *
     * @return what was found, in the order of the sources; harnesses that could not be used are named in it
     */
    public ConformanceReport certify(List<HarnessSource> sources) {
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        FailFast failFast = new FailFast(plan.failFast());
        List<List<Certification>> runs = new ArrayList<>();
        while (runs.size() < plan.repetitions() && failFast.reason().isEmpty()) {
            Plan run = plan.ofRun(runs.size());
            plan.listener()
                    .run(runs.size() + 1, plan.repetitions(), run.options().seed());
            runs.add(sources.isEmpty() ? List.of() : certifyAll(sources, new HarnessRun(run, failFast)));
        }
        List<Certification> done = new Repetitions(plan.options().seed()).merged(runs);
        return ConformanceReport.of(
                plan.options(),
                plan.filter().globs(),
                startedAt,
                Duration.ofNanos(System.nanoTime() - start),
                done.stream().flatMap(one -> one.reports().stream()).toList(),
                done.stream().flatMap(one -> one.unavailable().stream()).toList(),
                runs.size());
    }

    private List<Certification> certifyAll(List<HarnessSource> sources, HarnessRun run) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(sources.size(), task -> {
            Thread thread = new Thread(task, "bluestar-certify-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Certification>> running = new ArrayList<>();
            for (HarnessSource source : sources) {
                running.add(threads.submit(() -> run.certify(source)));
            }
            List<Certification> done = new ArrayList<>();
            for (Future<Certification> one : running) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while certifying", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the certifier itself failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
