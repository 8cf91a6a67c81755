package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a harness says of itself, asked once before the run: neither what it says later nor that it cannot say it any more
 * changes the report.
 */
record Declared(
        List<Protocol> protocols,
        String backend,
        String environment,
        Set<Capability> capabilities,
        Set<Profile> profiles,
        Duration failureBound,
        Optional<CacheLimits> limits,
        Set<String> secrets,
        List<KnownDeviation> deviations) {
    /** So many calls to a server that does not answer are in one test, two for each fault, and some room. */
    private static final int FAILING_CALLS = 2 * Fault.values().length + 4;
    /** So many granularities does a test wait at most, and some room. */
    private static final int GRANULARITIES = 15;

    /** The known deviation from a clause, if it is accepted today. */
    Optional<KnownDeviation> deviationFrom(ClauseSpec clause) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return deviations.stream()
                .filter(deviation -> deviation.clause().equals(clause.id()) && deviation.isAcceptedOn(today))
                .findFirst();
    }

    /** The longest that a test of this backend may take, where it is allowed {@code usual} anyway. */
    Duration testTimeout(Duration usual) {
        Duration failing = failureBound.multipliedBy(FAILING_CALLS);
        Duration expiring =
                limits.map(CacheLimits::ttlGranularity).orElse(Duration.ZERO).multipliedBy(GRANULARITIES);
        Duration declared = failing.compareTo(expiring) > 0 ? failing : expiring;
        return declared.compareTo(usual) > 0 ? declared : usual;
    }
}
