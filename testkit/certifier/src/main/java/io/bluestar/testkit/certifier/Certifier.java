package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.harness.Harness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private static final Duration DEFAULT_TEST_TIMEOUT = Duration.ofMinutes(2);

    private final ClauseFilter filter;
    private final int parallelism;
    private final Duration testTimeout;
    private final CertificationListener listener;

    private Certifier(ClauseFilter filter, int parallelism, Duration testTimeout, CertificationListener listener) {
        this.filter = filter;
        this.parallelism = parallelism;
        this.testTimeout = testTimeout;
        this.listener = listener;
    }

    /** Runs every clause, a few tests of each suite at a time, and tells nobody while it does. */
    public static Certifier standard() {
        return new Certifier(ClauseFilter.ALL, DEFAULT_PARALLELISM, DEFAULT_TEST_TIMEOUT, CertificationListener.SILENT);
    }

    /** Runs some clauses only; the others are then NOT_RUN, and nothing is certified. */
    public Certifier clauses(ClauseFilter some) {
        return new Certifier(Objects.requireNonNull(some, "some"), parallelism, testTimeout, listener);
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
        return new Certifier(filter, tests, testTimeout, listener);
    }

    /** Interrupts a test that takes longer, and counts it as failed; two minutes unless said otherwise. */
    public Certifier testTimeout(Duration longest) {
        if (longest.toMillis() < 1) {
            throw new IllegalArgumentException("testTimeout is " + longest + "; one millisecond is the least");
        }
        return new Certifier(filter, parallelism, longest, listener);
    }

    /** Tells how it goes. */
    public Certifier reportingTo(CertificationListener hearer) {
        return new Certifier(filter, parallelism, testTimeout, Objects.requireNonNull(hearer, "hearer"));
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
            harness = source.opening().get();
        } catch (RuntimeException | LinkageError e) {
            return unavailable(source, e instanceof HarnessException ? e.getMessage() : Causes.chain(e), Set.of());
        }
        if (harness == null) {
            return unavailable(source, "its source gave null instead of a harness", Set.of());
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
        List<SubjectReport> reports = new ArrayList<>();
        // Asked for first: what goes wrong with the rest of the harness must not tell them.
        Set<String> secrets = HarnessCheck.secretsOf(harness);
        HarnessException broken = null;
        try {
            List<Protocol> protocols = HarnessCheck.protocolsOf(harness);
            for (Protocol protocol : protocols) {
                reports.add(run(protocol, harness, new Failures(new Redactor(secrets))));
            }
        } catch (HarnessException e) {
            broken = e;
        }
        Failures failures = new Failures(new Redactor(secrets));
        List<FailureReport> closing = close(harness, failures);
        if (broken != null) {
            return unavailable(source, broken.getMessage(), secrets);
        }
        if (!closing.isEmpty()) {
            reports.replaceAll(report -> withStrayFailures(report, closing));
        }
        reports.forEach(listener::finished);
        return new Certification(reports, List.of());
    }

    private Certification unavailable(HarnessSource source, String reason, Set<String> secrets) {
        Unavailable unavailable = new Unavailable(source.name(), new Redactor(secrets).redact(reason));
        listener.unavailable(unavailable);
        return new Certification(List.of(), List.of(unavailable));
    }

    private SubjectReport run(Protocol protocol, Harness harness, Failures failures) {
        long start = System.nanoTime();
        String backend = failures.redact(harness.backend());
        ClassLoader parent = harness.getClass().getClassLoader();
        Class<?> runner = new RunLoader(parent, Borrowed.of(harness, protocol.harness())).runnerOf(protocol);
        List<TestRecord> records = new SuiteRun(filter, parallelism, testTimeout)
                .run(
                        runner,
                        tests -> listener.started(protocol, backend, tests),
                        test -> listener.tested(protocol, backend, test.end() == TestRecord.End.FAILED));
        Judge judge = new Judge(
                harness.profiles(), harness.capabilities(), filter, TestMethod.ofSuite(runner), records, failures);
        return new SubjectReport(
                protocol,
                backend,
                failures.redact(harness.environment()),
                harness.getClass().getName(),
                harness.capabilities(),
                harness.profiles(),
                Duration.ofNanos(System.nanoTime() - start),
                protocol.clauses().stream().map(judge::judge).toList(),
                failures.stray(records));
    }

    private static List<FailureReport> close(Harness harness, Failures failures) {
        try {
            harness.close();
            return List.of();
        } catch (Exception | LinkageError e) {
            return List.of(failures.ofClose(harness.getClass().getName(), e));
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
