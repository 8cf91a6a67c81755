package io.bluestar.testkit.certifier.report.comparison;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reports for tests of comparisons. */
public final class Comparisons {
    private Comparisons() {}

    /** A report under construction: its file, its kit, its backends. */
    public static final class Draft {
        private final String name;
        private final String kit;
        private final List<SubjectReport> subjects = new ArrayList<>();

        private Draft(String name, String kit) {
            this.name = name;
            this.kit = kit;
        }

        /** A backend with outcomes by clause, such as {@code "CACHE-01=PASSED"}. */
        public Draft backend(Protocol protocol, String backend, String environment, String... outcomes) {
            Map<String, Outcome> byClause = new LinkedHashMap<>();
            for (String outcome : outcomes) {
                String[] parts = outcome.split("=", 2);
                byClause.put(parts[0], Outcome.valueOf(parts[1]));
            }
            subjects.add(new SubjectReport(
                    protocol,
                    backend,
                    environment,
                    "com.acme.Harness",
                    Set.of(),
                    Set.of(Profile.CORE),
                    Duration.ofMillis(1234),
                    byClause.entrySet().stream()
                            .map(entry -> result(clause(entry.getKey()), entry.getValue()))
                            .toList(),
                    List.of()));
            return this;
        }

        /** The report. */
        public ComparedReport done() {
            return new ComparedReport(
                    name,
                    new ConformanceReport(
                            kit,
                            1,
                            "00ff",
                            "quick",
                            4711,
                            List.of(),
                            Instant.parse("2026-11-23T10:15:30Z"),
                            Duration.ofMillis(3750),
                            "Java 17.0.15, Acme",
                            "Linux 6 amd64",
                            subjects,
                            List.of(),
                            1));
        }
    }

    /** Begins a report. */
    public static Draft report(String name, String kit) {
        return new Draft(name, kit);
    }

    /** Two kits, two servers, three clauses that differ, each in another way, and one that does not. */
    public static Comparison mixed() {
        return Comparison.of(
                List.of(
                        report("old/conformance.json", "1.0")
                                .backend(
                                        Protocol.CACHE,
                                        "Redis cache",
                                        "redis-server 6.2",
                                        "CACHE-01=PASSED",
                                        "CACHE-02=FAILED",
                                        "CACHE-03=PASSED")
                                .done(),
                        report("new/conformance.json", "1.1")
                                .backend(
                                        Protocol.CACHE,
                                        "Redis cache",
                                        "redis-server 8.0",
                                        "CACHE-01=PASSED",
                                        "CACHE-02=PASSED",
                                        "CACHE-04=NOT_RUN",
                                        "CACHE-03=NOT_SUPPORTED")
                                .done()),
                Grouping.PROTOCOL);
    }

    /** Two kits that promise different things by the same id. */
    public static Comparison worded() {
        ComparedReport one = report("old/conformance.json", "1.0")
                .backend(Protocol.CACHE, "cache", "JVM", "CACHE-01=PASSED")
                .done();
        ComparedReport other = new ComparedReport("new/conformance.json", Reports.good());
        return Comparison.of(List.of(one, other), Grouping.PROTOCOL);
    }

    static ClauseSpec clause(String id) {
        return ClauseSpec.must(id, "The promise of " + id + ".")
                .why("Why.")
                .check("Look.")
                .since(1);
    }

    static ClauseResult result(ClauseSpec clause, Outcome outcome) {
        List<FailureReport> failures = outcome != Outcome.FAILED
                ? List.of()
                : List.of(new FailureReport(
                        "Clauses.test",
                        "",
                        List.of("cache.get(\"k\")"),
                        "a value",
                        "nothing",
                        "Look.",
                        "broken",
                        Optional.empty()));
        String reason = outcome == Outcome.NOT_RUN || outcome == Outcome.NOT_SUPPORTED ? "a reason" : "";
        return new ClauseResult(clause, outcome, reason, true, Duration.ofMillis(7), "", Optional.empty(), failures);
    }
}
