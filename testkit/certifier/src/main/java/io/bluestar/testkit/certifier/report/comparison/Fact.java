package io.bluestar.testkit.certifier.report.comparison;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the head of each report says of one thing.
 *
 * @param name of what, such as {@code Kit}
 * @param values report by report
 */
public record Fact(String name, List<String> values) {
    public Fact {
        Objects.requireNonNull(name, "name");
        values = List.copyOf(values);
    }

    /** The name of the fact that is about what could not be run. */
    static final String UNAVAILABLE = "Could not be run";

    /** Whether the reports do not all say the same. */
    public boolean differs() {
        return values.stream().distinct().count() > 1;
    }

    /** All that can make two runs differ; when they ran and how long it took is not among them. */
    static List<Fact> of(List<ComparedReport> reports) {
        return List.of(
                fact("Kit", reports, ConformanceReport::kitVersion),
                fact("Contract", reports, report -> "version " + report.contractVersion()),
                fact("Clause set", reports, report -> "sha256:" + report.clauseSetDigest()),
                fact(
                        "Clauses",
                        reports,
                        report -> report.clauseFilter().isEmpty()
                                ? "all"
                                : "only " + String.join(", ", report.clauseFilter())),
                fact("Effort", reports, ConformanceReport::effort),
                fact(
                        "Seed",
                        reports,
                        report -> report.repetitions() == 1 ? String.valueOf(report.seed()) : Words.seeds(report)),
                fact("Servers", reports, Fact::servers),
                fact("JVM", reports, ConformanceReport::jvm),
                fact("Operating system", reports, ConformanceReport::os),
                fact(UNAVAILABLE, reports, Fact::unavailable));
    }

    private static Fact fact(String name, List<ComparedReport> reports, Function<ConformanceReport, String> value) {
        return new Fact(
                name, reports.stream().map(one -> value.apply(one.report())).toList());
    }

    private static String servers(ConformanceReport report) {
        return joined(report.subjects().stream().map(SubjectReport::environment).toList());
    }

    private static String unavailable(ConformanceReport report) {
        return joined(report.unavailable().stream().map(one -> one.name()).toList());
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "nothing" : names.stream().distinct().collect(Collectors.joining("; "));
    }
}
