package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.TestRecord.End;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides what became of each clause: from the clauses and the tests that the suite declares, minus what ran. That no
 * failure was seen is never enough.
 */
final class Judge {
    private final Declared harness;
    private final ClauseFilter filter;
    private final List<TestMethod> declared;
    private final List<TestRecord> records;
    private final Failures failures;
    private final FailFast failFast;

    Judge(
            Declared harness,
            ClauseFilter filter,
            List<TestMethod> declared,
            List<TestRecord> records,
            Failures failures,
            FailFast failFast) {
        this.harness = harness;
        this.filter = filter;
        this.declared = declared;
        this.records = records;
        this.failures = failures;
        this.failFast = failFast;
    }

    ClauseResult judge(ClauseSpec clause) {
        boolean supported = clause.needs().map(harness.capabilities()::contains).orElse(true);
        List<TestMethod> applicable = declared.stream()
                .filter(test -> test.checks(clause.id(), !supported))
                .toList();
        List<TestRecord> ran = records.stream()
                .filter(test -> test.method().map(applicable::contains).orElse(false))
                .toList();
        List<FailureReport> failed = ran.stream()
                .filter(test -> test.end() == End.FAILED)
                .map(test -> failures.of(clause, test))
                .toList();
        Optional<String> unrun = whyNotRun(clause, supported, applicable, ran);
        Outcome outcome = !failed.isEmpty()
                ? Outcome.FAILED
                : unrun.isPresent() ? Outcome.NOT_RUN : supported ? Outcome.PASSED : Outcome.NOT_SUPPORTED;
        String reason =
                switch (outcome) {
                    case NOT_RUN -> unrun.orElseThrow();
                    case NOT_SUPPORTED -> undeclared(clause, applicable);
                    case PASSED, FAILED -> "";
                };
        return new ClauseResult(
                clause,
                outcome,
                failures.redact(reason),
                harness.profiles().contains(clause.profile()),
                ran.stream().map(TestRecord::duration).reduce(Duration.ZERO, Duration::plus),
                ran.stream()
                        .map(TestRecord::ran)
                        .filter(what -> !what.isEmpty())
                        .collect(Collectors.joining("; ")),
                harness.deviationFrom(clause),
                failed);
    }

    private Optional<String> whyNotRun(
            ClauseSpec clause, boolean supported, List<TestMethod> applicable, List<TestRecord> ran) {
        if (!harness.profiles().contains(clause.profile())) {
            return Optional.of("the harness does not claim the profile " + clause.profile() + ": "
                    + clause.profile().meaning());
        }
        if (!filter.matches(clause.id())) {
            return Optional.of("left out by the clause filter " + filter);
        }
        if (applicable.isEmpty()) {
            // Without a refusal there is nothing to see of a capability that is not declared.
            return supported ? Optional.of("no test checks it") : Optional.empty();
        }
        if (wasSkippedEarly(applicable)) {
            return failFast.reason();
        }
        List<String> reasons = new ArrayList<>();
        for (TestMethod test : applicable) {
            List<TestRecord> runs = ran.stream()
                    .filter(record -> record.method().orElseThrow().equals(test))
                    .toList();
            if (runs.isEmpty()) {
                reasons.add(test.name() + " did not run" + suiteTrouble());
            }
            runs.stream()
                    .filter(record -> record.end() == End.ABORTED || record.end() == End.SKIPPED)
                    .forEach(record -> reasons.add(test.name() + " was "
                            + (record.end() == End.ABORTED ? "aborted" : "skipped")
                            + (record.reason().isEmpty() ? "" : ": " + record.reason())));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    /** Whether one of the tests, or the suite, was to begin when everything had been ended. */
    private boolean wasSkippedEarly(List<TestMethod> applicable) {
        return failFast.reason().isPresent()
                && records.stream()
                        .filter(record -> record.end() == End.SKIPPED
                                && record.reason().equals(failFast.reason().get()))
                        .anyMatch(record -> record.method()
                                .map(applicable::contains)
                                .orElseGet(() -> applicable.stream().noneMatch(this::ran)));
    }

    private boolean ran(TestMethod test) {
        return records.stream().anyMatch(record -> record.method().equals(Optional.of(test)));
    }

    private String suiteTrouble() {
        return records.stream()
                .filter(record -> record.method().isEmpty())
                .findFirst()
                .map(record -> ": the suite " + (record.end() == End.SKIPPED ? "was skipped" : "failed")
                        + (record.reason().isEmpty() ? "" : ": " + record.reason()))
                .orElse("");
    }

    private static String undeclared(ClauseSpec clause, List<TestMethod> refusals) {
        return "the capability " + clause.needs().orElseThrow() + " is not declared"
                + (refusals.isEmpty() ? "" : ", and the operation is refused as documented");
    }
}
