package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.certifier.report.format.ReportFormat;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports to look at: one that is certified, one with all that can go wrong, one of hostile backends. */
public final class SampleReports {
    private static final Profile UNCLAIMED = Profile.FAULTS;

    private SampleReports() {}

    /** Writes each in all forms into a folder of its own within this one. */
    static void write(Path folder) throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            format.write(certified(), folder.resolve("certified"));
            format.write(mixed(), folder.resolve("mixed"));
            format.write(HostileReports.all(), folder.resolve("hostile"));
        }
    }

    /** Every clause of the cache, on one backend that keeps them all. */
    public static ConformanceReport certified() {
        return report(List.of(subject(Protocol.CACHE, "in-memory cache", "this JVM", Set.of())), List.of());
    }

    /** Several protocols and backends, of which some break clauses, and one that could not be run. */
    public static ConformanceReport mixed() {
        return report(
                List.of(
                        subject(Protocol.CACHE, "in-memory cache", "this JVM", Set.of()),
                        subject(Protocol.CACHE, "Redis cache", "redis-server 8.0.3", Set.of("CACHE-16", "CACHE-44")),
                        subject(
                                Protocol.CACHE,
                                "Memcached \u202Egnihcac\u202C <b>",
                                "memcached 1.6.39",
                                Set.of("CACHE-02")),
                        subject(Protocol.FILES, "S3 files", "S3Proxy 3.0.0", Set.of("FILE-07"))),
                List.of(new Unavailable(
                        "DynamoDB rules",
                        "DynamoDB Local is not in the local repository:\nrun bluestar emulators --fetch once")));
    }

    private static ConformanceReport report(List<SubjectReport> subjects, List<Unavailable> unavailable) {
        return new ConformanceReport(
                "0.1.0",
                2,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "quick",
                481_516_234,
                List.of(),
                Instant.parse("2026-11-23T10:15:30Z"),
                Duration.ofMillis(12_345),
                "Java 17.0.15, Acme",
                "Linux 6.1 amd64",
                subjects,
                unavailable,
                1);
    }

    private static SubjectReport subject(Protocol protocol, String backend, String environment, Set<String> broken) {
        List<ClauseResult> results = new ArrayList<>();
        for (ClauseSpec clause : protocol.clauses()) {
            results.add(result(clause, broken.contains(clause.id())));
        }
        Set<Profile> claimed = Set.of(Profile.CORE, Profile.FAILING_SERVER, Profile.LEFTOVERS, Profile.COUNTED_ENTRIES);
        return new SubjectReport(
                protocol,
                backend,
                environment,
                "com.acme.cache.Harnesses$" + protocol.title(),
                Set.of(Capability.FLAT_NAMESPACE),
                claimed,
                Duration.ofMillis(2_345),
                results,
                broken.contains("FILE-07") ? List.of(failure(protocol.clauses().get(0))) : List.of());
    }

    private static ClauseResult result(ClauseSpec clause, boolean broken) {
        boolean supported =
                clause.needs().map(Capability.FLAT_NAMESPACE::equals).orElse(true);
        Outcome outcome = broken
                ? Outcome.FAILED
                : !supported
                        ? Outcome.NOT_SUPPORTED
                        : clause.profile() == UNCLAIMED || clause.profile() == Profile.MANUAL_CLOCK
                                ? Outcome.NOT_RUN
                                : Outcome.PASSED;
        String reason =
                switch (outcome) {
                    case NOT_SUPPORTED -> "the capability " + clause.needs().orElseThrow() + " is not declared";
                    case NOT_RUN ->
                        "the harness does not claim the profile " + clause.profile() + ": "
                                + clause.profile().meaning();
                    case PASSED, FAILED -> "";
                };
        return new ClauseResult(
                clause,
                outcome,
                reason,
                outcome != Outcome.NOT_RUN,
                Duration.ofMillis(17),
                clause.id().equals("CACHE-44") ? "100 sequences, seed 481516234, effort quick" : "",
                Optional.empty(),
                broken ? List.of(failure(clause)) : List.of());
    }

    private static FailureReport failure(ClauseSpec clause) {
        List<String> script = List.of(
                "cache.setex(\"5f2c/gone\", PT0.05S, \"value\")",
                "cache.get(\"5f2c/gone\") → Optional[\"value\"]",
                "cache.setex(\"5f2c/" + "long".repeat(60) + "\", PT1H, \"…\")");
        String expected = "the value 51 ms after setex to be Optional.empty";
        String seen = "Optional[\"value\"]";
        return new FailureReport(
                "CacheTtlClauses.a_value_is_gone_after_its_ttl",
                "",
                script,
                expected,
                seen,
                clause.check(),
                clause.id() + " does not hold: " + clause.text() + "\n  done:     "
                        + String.join("\n            ", script) + "\n  expected: " + expected + "\n  seen:     " + seen
                        + "\n  check:    " + clause.check(),
                Optional.of("java.lang.IllegalStateException: boom (at com.acme.Cache.get(Cache.java:12))"));
    }
}
