package io.bluestar.testkit.certifier.report.text;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.regex.Pattern;

/**
 * The command that shows the same again. It leaves its reports in a folder of their own, since those that it stands in are
 * the record.
 */
public final class Reproduction {
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_.:/-]+");

    private Reproduction() {}

    /** Whether running a clause again can show more than the report says: what is not claimed or declared stays so. */
    public static boolean tellsMore(ClauseResult result) {
        return result.outcome() == Outcome.PASSED || result.outcome() == Outcome.FAILED || result.claimed();
    }

    /** Runs one clause on one backend, with the seeds, the effort and the contract of the report. */
    public static String of(ConformanceReport report, SubjectReport subject, ClauseResult result) {
        return of(report, subject) + " --clause " + quoted(result.clause().id());
    }

    /** Runs every clause of a protocol on one backend. The class path, which no report knows, is left to the reader: {@code …}. */
    public static String of(ConformanceReport report, SubjectReport subject) {
        return "bluestar certify --harness " + quoted(subject.harness())
                + (isOnTheClassPathOfTheKit(subject.harness()) ? "" : " --classpath …")
                + " --protocol " + subject.protocol().name() + " --report-dir again " + options(report);
    }

    /** The options that make the same sequences of calls. */
    public static String options(ConformanceReport report) {
        return "--contract " + report.contractVersion() + " --effort " + quoted(report.effort()) + " --seed "
                + report.seed() + (report.repetitions() == 1 ? "" : " --repeat " + report.repetitions());
    }

    /** As are the bundled ones, which a class path of one's own would hide. */
    private static boolean isOnTheClassPathOfTheKit(String harness) {
        try {
            Class.forName(harness, false, Reproduction.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** As a shell takes it for one word: names of nested classes have a {@code $}. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
