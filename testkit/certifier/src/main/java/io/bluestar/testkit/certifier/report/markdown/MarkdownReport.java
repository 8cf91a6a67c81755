package io.bluestar.testkit.certifier.report.markdown;

import static io.bluestar.testkit.certifier.report.markdown.Markdown.block;
import static io.bluestar.testkit.certifier.report.markdown.Markdown.code;
import static io.bluestar.testkit.certifier.report.markdown.Markdown.plain;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.certifier.report.text.Deviations;
import io.bluestar.testkit.certifier.report.text.Hindrance;
import io.bluestar.testkit.certifier.report.text.Reproduction;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report as Markdown for a pull request: the verdict, what prevents it, each backend, the clauses that did not pass
 * everywhere, and five failures in full, those first that prevent it. It stays below what GitHub takes for a comment.
 */
public final class MarkdownReport {
    private static final int MOST_HINDRANCES = 20;
    private static final int MOST_FAILURES = 5;

    private final StringBuilder out = new StringBuilder();
    private final ConformanceReport report;

    private MarkdownReport(ConformanceReport report) {
        this.report = report;
    }

    /** The report as text that ends with a line break. */
    public static String render(ConformanceReport report) {
        return new MarkdownReport(report).written();
    }

    private String written() {
        line("# BlueStar conformance: " + Words.verdict(report.certified()));
        line("");
        line("Kit " + plain(report.kitVersion()) + " · contract " + report.contractVersion() + " · effort "
                + plain(report.effort()) + " · " + Words.seeds(report) + " · " + Words.seconds(report.duration())
                + " · " + report.startedAt());
        line("");
        line("On " + code(report.jvm()) + ", " + code(report.os()) + ". Clause set "
                + code("sha256:" + report.clauseSetDigest()) + ".");
        hindrances();
        backends();
        for (Protocol protocol : Protocol.values()) {
            List<SubjectReport> subjects = report.subjects().stream()
                    .filter(subject -> subject.protocol() == protocol)
                    .toList();
            if (!subjects.isEmpty()) {
                clauses(protocol, subjects);
            }
        }
        failures();
        return out.toString();
    }

    private void hindrances() {
        List<Hindrance> all = Hindrance.of(report);
        if (all.isEmpty()) {
            return;
        }
        heading("What prevents the certificate");
        all.stream().limit(MOST_HINDRANCES).forEach(hindrance -> {
            String subject = hindrance
                    .subject()
                    .map(one -> code(Words.subject(one)) + ": ")
                    .orElse("");
            Optional<ClauseSpec> broken = hindrance
                    .result()
                    .filter(result -> result.outcome() == Outcome.FAILED)
                    .map(ClauseResult::clause);
            // The words of a clause are the kit's, the others' not.
            line("- " + subject
                    + broken.map(clause -> "**" + clause.id() + "** does not hold: " + plain(clause.text()))
                            .orElseGet(() -> code(hindrance.text())));
        });
        more(all.size() - MOST_HINDRANCES, "more", "");
    }

    private void backends() {
        if (report.subjects().isEmpty() && report.unavailable().isEmpty()) {
            return;
        }
        heading("Backends");
        line("| backend | runs on | protocol | verdict | clauses |");
        line("|---|---|---|---|---|");
        for (SubjectReport subject : report.subjects()) {
            line("| " + code(subject.backend()) + " | " + code(subject.environment()) + " | "
                    + subject.protocol().title() + " | " + Words.verdict(report.certified(subject)) + " | "
                    + Words.counts(subject) + " |");
        }
        for (Unavailable unavailable : report.unavailable()) {
            line("| " + code(unavailable.name()) + " | | | could not run | |");
        }
    }

    private void clauses(Protocol protocol, List<SubjectReport> subjects) {
        Map<ClauseSpec, Map<SubjectReport, Outcome>> rows = new LinkedHashMap<>();
        for (SubjectReport subject : subjects) {
            subject.results()
                    .forEach(result -> rows.computeIfAbsent(result.clause(), any -> new LinkedHashMap<>())
                            .put(subject, result.outcome()));
        }
        List<ClauseSpec> told = rows.keySet().stream()
                .filter(clause -> rows.get(clause).values().stream().anyMatch(outcome -> outcome != Outcome.PASSED))
                .toList();
        heading(protocol.title());
        int plain = rows.size() - told.size();
        line(plain + (plain == 1 ? " clause" : " clauses") + " passed"
                + (subjects.size() == 1 ? "" : " on every backend")
                + (told.isEmpty() ? "." : "; the others:"));
        if (told.isEmpty()) {
            return;
        }
        line("");
        StringBuilder head = new StringBuilder("| clause | |");
        subjects.forEach(
                subject -> head.append(' ').append(code(subject.backend())).append(" |"));
        line(head.toString());
        line("|---|---|" + "---|".repeat(subjects.size()));
        for (ClauseSpec clause : told) {
            String level = clause.level() == Level.MUST ? "" : "(" + clause.level() + ") ";
            StringBuilder row = new StringBuilder("| " + clause.id() + " | " + level + plain(clause.text()) + " |");
            for (SubjectReport subject : subjects) {
                Outcome outcome = rows.get(clause).get(subject);
                row.append(outcome == null ? " |" : " " + Words.sign(outcome) + " " + plain(outcome.name()) + " |");
            }
            line(row.toString());
        }
    }

    /** A failure and where it belongs. */
    private record Told(SubjectReport subject, Optional<ClauseResult> result, FailureReport failure) {
        /** What prevents the certificate, for which there may be place only here, comes first. */
        boolean isMinor() {
            return result.isPresent() && !result.get().blocks();
        }
    }

    private void failures() {
        List<Told> all = new ArrayList<>();
        for (SubjectReport subject : report.subjects()) {
            for (FailureReport stray : subject.strayFailures()) {
                all.add(new Told(subject, Optional.empty(), stray));
            }
            for (ClauseResult result : subject.results()) {
                result.failures().forEach(failure -> all.add(new Told(subject, Optional.of(result), failure)));
            }
        }
        if (all.isEmpty()) {
            return;
        }
        heading("What happened");
        all.stream()
                .sorted(Comparator.comparing(Told::isMinor))
                .limit(MOST_FAILURES)
                .forEach(this::failure);
        int more = all.size() - MOST_FAILURES;
        more(more, more == 1 ? "more failure" : "more failures", ", in conformance.json and conformance.html");
    }

    private void failure(Told told) {
        SubjectReport subject = told.subject();
        FailureReport failure = told.failure();
        line("<details><summary>"
                + told.result().map(result -> result.clause().id()).orElse("no clause") + "</summary>");
        line("");
        line(code(Words.subject(subject)) + ", " + code(failure.test())
                + (failure.runs().isEmpty() ? "" : ", seen in " + plain(failure.runs())));
        line("");
        told.result().flatMap(Deviations::sentence).ifPresent(known -> {
            line(code(known));
            line("");
        });
        StringBuilder story = new StringBuilder();
        if (!failure.script().isEmpty()) {
            story.append("done:\n").append(String.join("\n", failure.script())).append('\n');
        }
        story.append("expected: ").append(failure.expected());
        story.append("\nseen:     ").append(failure.seen());
        story.append("\ncheck:    ").append(failure.check());
        failure.cause().ifPresent(cause -> story.append("\ncause:    ").append(cause));
        out.append(block(story.toString()));
        line("");
        line("Again:");
        line("");
        out.append(block(told.result()
                .map(result -> Reproduction.of(report, subject, result))
                .orElseGet(() -> Reproduction.of(report, subject))));
        line("");
        line("</details>");
        line("");
    }

    private void more(int count, String what, String where) {
        if (count > 0) {
            line("");
            line("… and " + count + " " + what + where + ".");
        }
    }

    private void heading(String title) {
        line("");
        line("## " + plain(title));
        line("");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
