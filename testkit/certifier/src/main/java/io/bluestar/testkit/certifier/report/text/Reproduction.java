package io.bluestar.testkit.certifier.report.text;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.regex.Pattern;

/** The command that shows the same again. */
public final class Reproduction {
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}_.:/-]+");

    private Reproduction() {}

    /** Runs one clause on one backend, with the seed, the effort and the contract of the report. */
    public static String of(ConformanceReport report, SubjectReport subject, ClauseResult result) {
        return of(report, subject) + " --clause " + quoted(result.clause().id());
    }

    /** Runs every clause on one backend. The class path, which no report knows, is left to the reader: {@code …}. */
    public static String of(ConformanceReport report, SubjectReport subject) {
        return "bluestar certify --harness " + quoted(subject.harness()) + " --classpath …"
                + " --contract " + report.contractVersion()
                + " --effort " + quoted(report.effort())
                + " --seed " + report.seed();
    }

    /** As a shell takes it for one word: names of nested classes have a {@code $}. */
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
