package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that a certification found.
 *
 * @param kitVersion the version of this kit
 * @param contractVersion the version of the contracts
 * @param clauseSetDigest see {@link ClauseRegistry#digest()}
 * @param clauseFilter the globs that chose the clauses; empty if all ran
 * @param startedAt when it began
 * @param duration how long it took
 * @param jvm version and vendor of the Java virtual machine
 * @param os name, version and architecture of the operating system
 * @param subjects what was certified
 * @param unavailable what could not be
 */
public record ConformanceReport(
        String kitVersion,
        int contractVersion,
        String clauseSetDigest,
        List<String> clauseFilter,
        Instant startedAt,
        Duration duration,
        String jvm,
        String os,
        List<SubjectReport> subjects,
        List<Unavailable> unavailable) {
    public ConformanceReport {
        Objects.requireNonNull(kitVersion, "kitVersion");
        Objects.requireNonNull(clauseSetDigest, "clauseSetDigest");
        clauseFilter = List.copyOf(clauseFilter);
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(jvm, "jvm");
        Objects.requireNonNull(os, "os");
        subjects = List.copyOf(subjects);
        unavailable = List.copyOf(unavailable);
    }

    /** A report of this kit in this JVM. */
    public static ConformanceReport of(
            List<String> clauseFilter,
            Instant startedAt,
            Duration duration,
            List<SubjectReport> subjects,
            List<Unavailable> unavailable) {
        return new ConformanceReport(
                kitVersionHere(),
                ClauseRegistry.CONTRACT_VERSION,
                ClauseRegistry.digest(),
                clauseFilter,
                startedAt,
                duration,
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                subjects,
                unavailable);
    }

    private static String kitVersionHere() {
        String version = ConformanceReport.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** Whether there is something certified, all of it is, and nothing was left out. */
    public boolean certified() {
        return !subjects.isEmpty()
                && unavailable.isEmpty()
                && clauseFilter.isEmpty()
                && subjects.stream().allMatch(SubjectReport::certified);
    }
}
