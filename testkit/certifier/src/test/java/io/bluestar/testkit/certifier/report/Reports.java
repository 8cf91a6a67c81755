package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports for tests of how they are shown. */
public final class Reports {
    private static final ClauseSpec MISS =
            clause(ClauseSpec.must("CACHE-01", "A key that was never set reads as empty."));
    private static final ClauseSpec TTL = clause(
            ClauseSpec.must(
                    "CACHE-02",
                    "A value is there for its whole time to live and gone once that and the declared granularity have passed."));
    private static final ClauseSpec FLAT =
            clause(ClauseSpec.must("CACHE-03", "The namespace is flat.").needs(Capability.FLAT_NAMESPACE));
    private static final ClauseSpec SERVER = clause(
            ClauseSpec.must("CACHE-04", "A failing server is a CacheException.").profile(Profile.FAILING_SERVER));
    private static final ClauseSpec FAST = clause(ClauseSpec.should("CACHE-05", "Keys that expire make room."));

    private Reports() {}

    private static ClauseSpec clause(ClauseSpec.Builder builder) {
        return builder.why("Why.")
                .check("Look at the clock that measures the time to live.")
                .since(1);
    }

    /** Two backends and one that could not be run; every outcome is there. */
    public static ConformanceReport mixed() {
        return report(
                List.of(),
                List.of(
                        new SubjectReport(
                                Protocol.CACHE,
                                "in-memory cache",
                                "this JVM",
                                "com.acme.MemoryHarness",
                                Set.of(Capability.FLAT_NAMESPACE),
                                Set.of(Profile.CORE),
                                Duration.ofMillis(1234),
                                List.of(
                                        passed(MISS),
                                        failed(TTL),
                                        passed(FLAT),
                                        other(
                                                SERVER,
                                                Outcome.NOT_RUN,
                                                "the harness does not claim the profile FAILING_SERVER: "
                                                        + Profile.FAILING_SERVER.meaning(),
                                                false),
                                        passed(FAST)),
                                List.of()),
                        new SubjectReport(
                                Protocol.CACHE,
                                "Memcached",
                                "memcached 1.6",
                                "com.acme.MemcachedHarness",
                                Set.of(),
                                Set.of(Profile.CORE, Profile.FAILING_SERVER),
                                Duration.ofMillis(2500),
                                List.of(
                                        passed(MISS),
                                        passed(TTL),
                                        other(
                                                FLAT,
                                                Outcome.NOT_SUPPORTED,
                                                "the capability FLAT_NAMESPACE is not declared, and the operation is"
                                                        + " refused as documented",
                                                true),
                                        passed(SERVER),
                                        passed(FAST)),
                                List.of())),
                List.of(new Unavailable("Redis", "redis-server is not installed:\napt-get install redis-server")));
    }

    /** One backend that is certified. */
    public static ConformanceReport good() {
        return report(
                List.of(),
                List.of(new SubjectReport(
                        Protocol.CACHE,
                        "in-memory cache",
                        "this JVM",
                        "com.acme.MemoryHarness",
                        Set.of(),
                        Set.of(Profile.CORE),
                        Duration.ofMillis(1234),
                        List.of(passed(MISS), passed(TTL)),
                        List.of())),
                List.of());
    }

    /** Two backends, of which one clause was asked for; the second would be certified if it had been all. */
    public static ConformanceReport filtered() {
        String reason = "left out by the clause filter CACHE-01";
        return report(
                List.of("CACHE-01"),
                List.of(
                        subject(List.of(passed(MISS), other(TTL, Outcome.NOT_RUN, reason, true))),
                        subject(List.of(passed(MISS), other(FAST, Outcome.NOT_RUN, reason, true)))),
                List.of());
    }

    /** The same report of three runs. */
    public static ConformanceReport ofThreeRuns(ConformanceReport one) {
        return new ConformanceReport(
                one.kitVersion(),
                one.contractVersion(),
                one.clauseSetDigest(),
                one.effort(),
                one.seed(),
                one.clauseFilter(),
                one.startedAt(),
                one.duration(),
                one.jvm(),
                one.os(),
                one.subjects(),
                one.unavailable(),
                3);
    }

    /** A backend of which no clause was seen to hold, and none failed. */
    public static SubjectReport nothingPassed() {
        return subject(List.of(other(SERVER, Outcome.NOT_RUN, "the harness does not claim the profile", false)));
    }

    /** What these backends make together. */
    public static ConformanceReport of(List<SubjectReport> subjects, List<Unavailable> unavailable) {
        return report(List.of(), subjects, unavailable);
    }

    private static SubjectReport subject(List<ClauseResult> results) {
        return new SubjectReport(
                Protocol.CACHE,
                "in-memory cache",
                "this JVM",
                "com.acme.MemoryHarness",
                Set.of(),
                Set.of(Profile.CORE),
                Duration.ofMillis(1234),
                results,
                List.of());
    }

    private static ConformanceReport report(
            List<String> filter, List<SubjectReport> subjects, List<Unavailable> unavailable) {
        return new ConformanceReport(
                "1.0",
                1,
                "00ff",
                "quick",
                4711,
                filter,
                Instant.parse("2026-11-23T10:15:30Z"),
                Duration.ofMillis(3750),
                "Java 17.0.15, Acme",
                "Linux 6 amd64",
                subjects,
                unavailable,
                1);
    }

    private static ClauseResult passed(ClauseSpec clause) {
        return other(clause, Outcome.PASSED, "", true);
    }

    private static ClauseResult other(ClauseSpec clause, Outcome outcome, String reason, boolean claimed) {
        return new ClauseResult(
                clause, outcome, reason, claimed, Duration.ofMillis(7), "", Optional.empty(), List.of());
    }

    private static ClauseResult failed(ClauseSpec clause) {
        return new ClauseResult(
                clause,
                Outcome.FAILED,
                "",
                true,
                Duration.ofMillis(7),
                "",
                Optional.empty(),
                List.of(new FailureReport(
                        "CacheTtlClauses.a_value_is_gone_after_its_ttl",
                        "",
                        List.of(
                                "cache.setex(\"5f2c/gone\", PT0.05S, \"value\")",
                                "cache.get(\"5f2c/gone\") → Optional[\"value\"]"),
                        "the value 51 ms after setex to be Optional.empty",
                        "Optional[\"value\"]",
                        clause.check(),
                        "CACHE-02 does not hold\n  and \"more\"",
                        Optional.of("java.lang.IllegalStateException: boom (at com.acme.Cache.get(Cache.java:12))"))));
    }
}
