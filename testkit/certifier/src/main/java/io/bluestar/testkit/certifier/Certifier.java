package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final Duration USUAL_TEST_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration DEFAULT_HARNESS_TIMEOUT = Duration.ofMinutes(5);

    private final ClauseFilter filter;
    private final int parallelism;
    private final Optional<Duration> testTimeout;
    private final Duration harnessTimeout;
    private final CertificationListener listener;
    private final RunOptions options;

    private Certifier(
            ClauseFilter filter,
            int parallelism,
            Optional<Duration> testTimeout,
            Duration harnessTimeout,
            CertificationListener listener,
            RunOptions options) {
        this.filter = filter;
        this.parallelism = parallelism;
        this.testTimeout = testTimeout;
        this.harnessTimeout = harnessTimeout;
        this.listener = listener;
        this.options = options;
    }

    /** Runs every clause, a few tests of each suite at a time, and tells nobody while it does. */
    public static Certifier standard() {
        return new Certifier(
                ClauseFilter.ALL,
                DEFAULT_PARALLELISM,
                Optional.empty(),
                DEFAULT_HARNESS_TIMEOUT,
                CertificationListener.SILENT,
                RunOptions.standard());
    }

    /** Runs some clauses only; the others are then NOT_RUN, and nothing is certified. */
    public Certifier clauses(ClauseFilter some) {
        return new Certifier(
                Objects.requireNonNull(some, "some"), parallelism, testTimeout, harnessTimeout, listener, options);
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
        return new Certifier(filter, tests, testTimeout, harnessTimeout, listener, options);
    }

    /**
     * Interrupts a test that takes longer, leaves it behind if that does not help, and counts it as failed. Unless said
     * otherwise that is two minutes, and more for harnesses whose {@code failureBound()} or granularity needs it.
     *
     * @param longest 1 ms or more
     */
    public Certifier testTimeout(Duration longest) {
        return new Certifier(
                filter, parallelism, Optional.of(positive("testTimeout", longest)), harnessTimeout, listener, options);
    }

    /**
     * Gives up a harness whose constructor or one of whose methods takes longer; five minutes unless said otherwise.
     *
     * @param longest 1 ms or more
     */
    public Certifier harnessTimeout(Duration longest) {
        return new Certifier(filter, parallelism, testTimeout, positive("harnessTimeout", longest), listener, options);
    }

    private static Duration positive(String what, Duration longest) {
        if (longest.toMillis() < 1) {
            throw new IllegalArgumentException(what + " is " + longest + "; one millisecond is the least");
        }
        return longest;
    }

    /** Tells how it goes. */
    public Certifier reportingTo(CertificationListener hearer) {
        return new Certifier(
                filter, parallelism, testTimeout, harnessTimeout, Objects.requireNonNull(hearer, "hearer"), options);
    }

    /**
     * Runs with another effort, seed or version of the contracts than {@link RunOptions#standard()}. The bounds of time for
     * tests grow with the effort.
     */
    public Certifier options(RunOptions how) {
        return new Certifier(
                filter, parallelism, testTimeout, harnessTimeout, listener, Objects.requireNonNull(how, "how"));
    }

    /**
     * Opens each harness, runs every contract that it is for, and closes it.
     *
     * @return what was found, in the order of the sources; harnesses that could not be used are named in it
     */
    public ConformanceReport certify(List<HarnessSource> sources) {
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        List<Certification> done = sources.isEmpty() ? List.of() : certifyAll(sources);
        return ConformanceReport.of(
                options,
                filter.globs(),
                startedAt,
                Duration.ofNanos(System.nanoTime() - start),
                done.stream().flatMap(one -> one.reports().stream()).toList(),
                done.stream().flatMap(one -> one.unavailable().stream()).toList());
    }

    private List<Certification> certifyAll(List<HarnessSource> sources) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(sources.size(), task -> {
            Thread thread = new Thread(task, "bluestar-certify-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Certification>> running = new ArrayList<>();
            for (HarnessSource source : sources) {
                running.add(threads.submit(() -> certify(source)));
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

    private record Certification(List<SubjectReport> reports, List<Unavailable> unavailable) {}

    private Certification certify(HarnessSource source) {
        listener.opening(source.name());
        Harness harness;
        try {
            harness = calls().call(
                            "opening " + source.name() + " (its constructor)",
                            () -> source.opening().get());
        } catch (ExecutionException | HarnessException e) {
            return ended(source, List.of(), Optional.of(reasonOf(e)), Set.of());
        }
        if (harness == null) {
            return ended(source, List.of(), Optional.of("its source gave null instead of a harness"), Set.of());
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(harness.getClass().getClassLoader());
        try {
            return certify(source, harness);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Certification certify(HarnessSource source, Harness harness) {
        HarnessCheck check = new HarnessCheck(harness, calls());
        // Asked for first: what goes wrong with the rest of the harness must not tell them.
        Set<String> secrets = check.secrets();
        List<SubjectReport> reports = new ArrayList<>();
        Optional<String> broken = Optional.empty();
        List<FailureReport> closing;
        try {
            Declared declared = check.declared();
            secrets = declared.secrets();
            listener.opened(source.name(), new Redactor(secrets).redact(declared.backend()));
            for (Protocol protocol : declared.protocols()) {
                reports.add(run(protocol, harness, declared));
            }
        } catch (Throwable e) {
            // Whatever it is, it is of this harness: the others have their reports.
            broken = Optional.of(reasonOf(e));
        } finally {
            closing = close(harness, new Failures(new Redactor(secrets)));
        }
        if (!closing.isEmpty()) {
            reports.replaceAll(report -> withStrayFailures(report, closing));
        }
        return ended(source, reports, broken, secrets);
    }

    private BoundedCall calls() {
        return new BoundedCall(harnessTimeout);
    }

    private static String reasonOf(Throwable thrown) {
        Throwable cause =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof HarnessException ? cause.getMessage() : Causes.chain(cause);
    }

    private Certification ended(
            HarnessSource source, List<SubjectReport> reports, Optional<String> broken, Set<String> secrets) {
        reports.forEach(listener::finished);
        List<Unavailable> unavailable =
                broken.map(reason -> new Unavailable(source.name(), new Redactor(secrets).redact(reason))).stream()
                        .toList();
        unavailable.forEach(listener::unavailable);
        return new Certification(reports, unavailable);
    }

    private SubjectReport run(Protocol protocol, Harness harness, Declared declared) {
        long start = System.nanoTime();
        Failures failures = new Failures(new Redactor(declared.secrets()));
        String backend = failures.redact(declared.backend());
        ClassLoader parent = harness.getClass().getClassLoader();
        Class<?> runner =
                new RunLoader(parent, Borrowed.of(harness, declared, protocol.harness()), options).runnerOf(protocol);
        Duration timeout = testTimeout
                .orElseGet(() -> declared.testTimeout(USUAL_TEST_TIMEOUT))
                .multipliedBy(options.effort().factor());
        List<TestRecord> records = new SuiteRun(
                        ChosenTests.of(filter, options.contract()), parallelism, timeout, harnessTimeout)
                .run(
                        runner,
                        tests -> listener.started(protocol, backend, tests),
                        test -> listener.tested(protocol, backend, test.end() == TestRecord.End.FAILED));
        Judge judge = new Judge(declared, filter, TestMethod.ofSuite(runner), records, failures);
        return new SubjectReport(
                protocol,
                backend,
                failures.redact(declared.environment()),
                harness.getClass().getName(),
                declared.capabilities(),
                declared.profiles(),
                Duration.ofNanos(System.nanoTime() - start),
                protocol.clauses().stream()
                        .filter(clause -> clause.since() <= options.contract())
                        .map(judge::judge)
                        .toList(),
                failures.stray(records));
    }

    private List<FailureReport> close(Harness harness, Failures failures) {
        String name = harness.getClass().getName();
        try {
            calls().call("close() of " + name, () -> {
                harness.close();
                return null;
            });
            return List.of();
        } catch (ExecutionException e) {
            return List.of(failures.ofClose(name, e.getCause()));
        } catch (HarnessException e) {
            return List.of(failures.ofClose(name, e));
        }
    }

    private static SubjectReport withStrayFailures(SubjectReport report, List<FailureReport> more) {
        List<FailureReport> all = new ArrayList<>(report.strayFailures());
        all.addAll(more);
        return new SubjectReport(
                report.protocol(),
                report.backend(),
                report.environment(),
                report.harness(),
                report.capabilities(),
                report.profiles(),
                report.duration(),
                report.results(),
                all);
    }
}
