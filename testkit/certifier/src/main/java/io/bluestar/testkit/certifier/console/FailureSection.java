package io.bluestar.testkit.certifier.console;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.List;

/** Every failure: the clause, what was done, expected and seen, and what to check. */
final class FailureSection {
    private static final int LABEL = 12;

    private final Style style;

    FailureSection(Style style) {
        this.style = style;
    }

    String render(ConformanceReport report) {
        StringBuilder out = new StringBuilder();
        for (SubjectReport subject : report.subjects()) {
            for (FailureReport failure : subject.strayFailures()) {
                head(out, failure.test(), subject);
                story(out, failure);
            }
            for (ClauseResult result : subject.results()) {
                if (result.outcome() == Outcome.FAILED) {
                    failures(out, subject, result);
                }
            }
        }
        return out.toString();
    }

    private void failures(StringBuilder out, SubjectReport subject, ClauseResult result) {
        ClauseSpec clause = result.clause();
        head(out, clause.id() + (clause.level() == Level.MUST ? "" : " (" + clause.level() + ")"), subject);
        for (String line : Wrapped.lines(clause.text(), ConsoleTable.WIDTH - 4)) {
            out.append("  ").append(style.bold(line)).append('\n');
        }
        for (FailureReport failure : result.failures()) {
            story(out, failure);
        }
    }

    private void head(StringBuilder out, String what, SubjectReport subject) {
        out.append('\n')
                .append(style.red(style.bold(style.sign(Outcome.FAILED) + " " + what)))
                .append("  ")
                .append(subject.backend())
                .append(' ')
                .append(style.dim("on " + subject.environment()))
                .append('\n');
    }

    private void story(StringBuilder out, FailureReport failure) {
        out.append('\n');
        part(out, "done", failure.script());
        part(out, "expected", List.of(failure.expected()));
        part(out, "seen", List.of(failure.seen()));
        part(out, "check", List.of(failure.check()));
        failure.cause().ifPresent(cause -> part(out, "cause", List.of(cause)));
        part(out, "test", List.of(failure.test()));
        if (!failure.runs().isEmpty()) {
            part(out, "seen in", List.of(failure.runs()));
        }
    }

    private void part(StringBuilder out, String label, List<String> paragraphs) {
        String before = label;
        for (String paragraph : paragraphs) {
            for (String line : Wrapped.lines(ascii(paragraph), ConsoleTable.WIDTH - LABEL - 2)) {
                out.append("  ")
                        .append(style.dim(Wrapped.left(before, LABEL)))
                        .append(line)
                        .append('\n');
                before = "";
            }
        }
    }

    /** The kit's own arrow and ellipsis, where the terminal has none; what comes from the backend stays as it is. */
    private String ascii(String text) {
        return style.unicode() ? text : text.replace(" → ", " -> ").replace("…", "...");
    }
}
