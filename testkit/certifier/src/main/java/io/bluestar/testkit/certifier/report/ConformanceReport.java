package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that a certification found.
 *
 * @param kitVersion the version of this kit
 * @param contractVersion the version of the contracts that was asked of the backends
 * @param clauseSetDigest see {@link ClauseRegistry#digest(int)}
 * @param effort how much the random suites tried
 * @param seed where their random numbers began
 * @param clauseFilter the globs that chose the clauses; empty if all ran
 * @param startedAt when it began
 * @param duration how long it took
 * @param jvm version and vendor of the Java virtual machine
 * @param os name, version and architecture of the operating system
 * @param subjects what was certified
 * @param unavailable what could not be
 * @param repetitions how many runs it was, each with the seed after that of the one before; each outcome is the worst of them
 */
public record ConformanceReport(
        String kitVersion,
        int contractVersion,
        String clauseSetDigest,
        String effort,
        long seed,
        List<String> clauseFilter,
        Instant startedAt,
        Duration duration,
        String jvm,
        String os,
        List<SubjectReport> subjects,
        List<Unavailable> unavailable,
        int repetitions) {
    public ConformanceReport {
        Objects.requireNonNull(kitVersion, "kitVersion");
        Objects.requireNonNull(clauseSetDigest, "clauseSetDigest");
        Objects.requireNonNull(effort, "effort");
        clauseFilter = List.copyOf(clauseFilter);
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(jvm, "jvm");
        Objects.requireNonNull(os, "os");
        subjects = List.copyOf(subjects);
        unavailable = List.copyOf(unavailable);
        if (repetitions < 1) {
            throw new IllegalArgumentException("repetitions is " + repetitions + "; one run is the least");
        }
    }

    /** A report of this kit in this JVM. */
    public static ConformanceReport of(
            RunOptions options,
            List<String> clauseFilter,
            Instant startedAt,
            Duration duration,
            List<SubjectReport> subjects,
            List<Unavailable> unavailable,
            int repetitions) {
        return new ConformanceReport(
                kitVersionHere(),
                options.contract(),
                ClauseRegistry.digest(options.contract()),
                options.effort().toString(),
                options.seed(),
                clauseFilter,
                startedAt,
                duration,
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                subjects,
                unavailable,
                repetitions);
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

    /** Whether one of its backends is certified: none is where clauses were left out. */
    public boolean certified(SubjectReport subject) {
        return subject.certified() && clauseFilter.isEmpty();
    }

    /** The seed of the last run; each run has the one after that of the run before. */
    public long lastSeed() {
        return seed + repetitions - 1;
    }
}
