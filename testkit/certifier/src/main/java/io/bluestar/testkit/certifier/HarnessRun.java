package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.TestRecord.End;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import io.bluestar.testkit.contracts.harness.Harness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** One harness: opens it, runs the contracts that it is for and that are asked, and closes it. */
final class HarnessRun {
    private static final Duration USUAL_TEST_TIMEOUT = Duration.ofMinutes(2);

    private final Plan plan;
    private final CertificationListener listener;
    private final FailFast failFast;

    HarnessRun(Plan plan, FailFast failFast) {
        this.plan = plan;
        this.listener = plan.listener();
        this.failFast = failFast;
    }

    /** What came of it; whatever goes wrong with the harness is in it too. */
    Certification certify(HarnessSource source) {
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
        HarnessCheck check = new HarnessCheck(harness, plan.protocols(), calls());
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
            failFast.after("close() of " + source.name() + " failed");
            reports.replaceAll(report -> withStrayFailures(report, closing));
        }
        return ended(source, reports, broken, secrets);
    }

    private BoundedCall calls() {
        return new BoundedCall(plan.harnessTimeout());
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
        unavailable.forEach(one -> failFast.after(one.name() + " could not run"));
        return new Certification(reports, unavailable);
    }

    private SubjectReport run(Protocol protocol, Harness harness, Declared declared) {
        long start = System.nanoTime();
        Failures failures = new Failures(new Redactor(declared.secrets()));
        String backend = failures.redact(declared.backend());
        ClassLoader parent = harness.getClass().getClassLoader();
        Class<?> runner = new RunLoader(
                        parent, Borrowed.of(harness, declared, protocol.harness()), plan.options(), failFast)
                .runnerOf(protocol);
        Duration timeout = plan.testTimeout()
                .orElseGet(() -> declared.testTimeout(USUAL_TEST_TIMEOUT))
                .multipliedBy(plan.options().effort().factor());
        List<TestRecord> records = new SuiteRun(
                        ChosenTests.of(plan.filter(), plan.options().contract()),
                        plan.parallelism(),
                        timeout,
                        plan.harnessTimeout())
                .run(runner, tests -> listener.started(protocol, backend, tests), test -> {
                    endEarly(test, declared, backend);
                    listener.tested(protocol, backend, test.end() == End.FAILED);
                });
        // Those of the suite itself nobody hears while it runs.
        records.forEach(test -> endEarly(test, declared, backend));
        Judge judge = new Judge(declared, plan.filter(), TestMethod.ofSuite(runner), records, failures, failFast);
        return new SubjectReport(
                protocol,
                backend,
                failures.redact(declared.environment()),
                harness.getClass().getName(),
                declared.capabilities(),
                declared.profiles(),
                Duration.ofNanos(System.nanoTime() - start),
                protocol.clauses().stream()
                        .filter(clause -> clause.since() <= plan.options().contract())
                        .map(judge::judge)
                        .toList(),
                failures.stray(records));
    }

    /** A SHOULD that fails prevents no certificate, and a known deviation is no news. */
    private void endEarly(TestRecord test, Declared declared, String backend) {
        if (test.end() != End.FAILED) {
            return;
        }
        Optional<ClauseSpec> clause =
                test.method().flatMap(TestMethod::clause).map(Clause::value).flatMap(ClauseRegistry::find);
        if (clause.map(failed -> failed.level() == Level.MUST
                        && declared.deviationFrom(failed).isEmpty())
                .orElse(true)) {
            failFast.after(clause.map(ClauseSpec::id).orElse(test.name()) + " failed on " + backend);
        }
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
