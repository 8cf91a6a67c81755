package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.Level;
import io.bluestar.testkit.contracts.clause.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One backend under one contract.
 *
 * @param protocol the contract
 * @param backend the backend's name, as its harness gives it
 * @param environment what it runs on
 * @param harness the class name of the harness
 * @param capabilities what the harness declares
 * @param profiles the profiles that it claims
 * @param duration how long the run took
 * @param results one for each clause of the contract, in the order of the specification
 * @param strayFailures failures that belong to no clause: of a test that names none, of a whole suite, of the harness
 */
public record SubjectReport(
        Protocol protocol,
        String backend,
        String environment,
        String harness,
        Set<Capability> capabilities,
        Set<Profile> profiles,
        Duration duration,
        List<ClauseResult> results,
        List<FailureReport> strayFailures) {
    public SubjectReport {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(environment, "environment");
        Objects.requireNonNull(harness, "harness");
        capabilities = java.util.Collections.unmodifiableSet(new TreeSet<>(capabilities));
        profiles = java.util.Collections.unmodifiableSet(new TreeSet<>(profiles));
        Objects.requireNonNull(duration, "duration");
        results = List.copyOf(results);
        strayFailures = List.copyOf(strayFailures);
    }

    /** Whether every MUST clause of the claimed profiles holds, at least one of them was seen to, and nothing else failed. */
    public boolean certified() {
        return strayFailures.isEmpty()
                && results.stream().noneMatch(ClauseResult::blocks)
                && results.stream()
                        .anyMatch(
                                result -> result.clause().level() == Level.MUST && result.outcome() == Outcome.PASSED);
    }

    /** How many clauses had an outcome. */
    public long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
