package io.bluestar.testkit.certifier.console;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.certifier.report.text.Deviations;
import io.bluestar.testkit.certifier.report.text.Hindrance;
import io.bluestar.testkit.certifier.report.text.Reproduction;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was not run and why, a line for each backend, and the totals. */
final class VerdictSection {
    private static final String CERTIFIED = "certified";
    private static final String NOT_CERTIFIED = "NOT certified";
    private static final String UNAVAILABLE = "could not run";

    private final Style style;

    VerdictSection(Style style) {
        this.style = style;
    }

    String render(ConformanceReport report) {
        StringBuilder out = new StringBuilder();
        legend(out, report);
        notes(out, report);
        deviations(out, report);
        out.append('\n');
        verdicts(out, report);
        out.append('\n').append(total(report)).append('\n');
        return out.toString();
    }

    private void legend(StringBuilder out, ConformanceReport report) {
        String signs = Arrays.stream(Outcome.values())
                .filter(outcome -> report.subjects().stream().anyMatch(subject -> subject.count(outcome) > 0))
                .map(outcome -> style.coloured(outcome, style.sign(outcome)) + " " + Words.outcome(outcome))
                .collect(Collectors.joining("   "));
        if (!signs.isEmpty()) {
            out.append('\n').append(signs).append('\n');
        }
    }

    /** The reasons of what was not run or is not supported, clauses with the same reason together. */
    private void notes(StringBuilder out, ConformanceReport report) {
        for (SubjectReport subject : report.subjects()) {
            Map<String, List<ClauseResult>> byReason = subject.results().stream()
                    .filter(result -> !result.reason().isEmpty())
                    .collect(Collectors.groupingBy(ClauseResult::reason, LinkedHashMap::new, Collectors.toList()));
            byReason.forEach((reason, results) -> note(out, subject, reason, results));
        }
    }

    /** What the harness declares of clauses, where it makes a difference. */
    private void deviations(StringBuilder out, ConformanceReport report) {
        for (SubjectReport subject : report.subjects()) {
            subject.results().stream()
                    .flatMap(result -> Deviations.sentence(result).stream())
                    .forEach(known -> out.append('\n')
                            .append(String.join(
                                    "\n  ", Wrapped.lines(subject.backend() + ": " + known, ConsoleTable.WIDTH - 2)))
                            .append('\n'));
        }
    }

    private void note(StringBuilder out, SubjectReport subject, String reason, List<ClauseResult> results) {
        Outcome outcome = results.get(0).outcome();
        String clauses = results.size() <= 4
                ? results.stream().map(result -> result.clause().id()).collect(Collectors.joining(", "))
                : results.get(0).clause().id() + " and " + (results.size() - 1) + " more clauses";
        String text = subject.backend() + ": " + clauses + " " + Words.outcome(outcome) + ": " + reason;
        List<String> lines = Wrapped.lines(text, ConsoleTable.WIDTH - 2);
        out.append('\n').append(style.coloured(outcome, style.sign(outcome))).append(' ');
        out.append(String.join("\n  ", lines)).append('\n');
    }

    private void verdicts(StringBuilder out, ConformanceReport report) {
        int names = Math.max(
                report.subjects().stream()
                        .mapToInt(subject -> name(report, subject).length())
                        .max()
                        .orElse(0),
                report.unavailable().stream()
                        .mapToInt(unavailable -> unavailable.name().length())
                        .max()
                        .orElse(0));
        int verdict = report.certified() ? CERTIFIED.length() : NOT_CERTIFIED.length();
        for (SubjectReport subject : report.subjects()) {
            boolean certified = report.certified(subject);
            String word = Wrapped.left(certified ? CERTIFIED : NOT_CERTIFIED, verdict);
            out.append(Wrapped.left(name(report, subject), names))
                    .append("  ")
                    .append(style.bold(certified ? style.green(word) : style.red(word)))
                    .append("  ")
                    .append(Words.counts(subject))
                    .append(style.dim(details(subject)))
                    .append('\n');
        }
        for (Unavailable unavailable : report.unavailable()) {
            out.append(Wrapped.left(unavailable.name(), names))
                    .append("  ")
                    .append(style.bold(style.red(UNAVAILABLE)))
                    .append('\n');
            for (String line : Wrapped.lines(unavailable.reason(), ConsoleTable.WIDTH - 4)) {
                out.append("    ").append(line).append('\n');
            }
        }
    }

    /** The backend; with the contract, if there are verdicts on it under several. */
    private static String name(ConformanceReport report, SubjectReport subject) {
        boolean several = report.subjects().stream()
                        .filter(other -> other.backend().equals(subject.backend()))
                        .count()
                > 1;
        return several ? subject.backend() + " (" + subject.protocol().title() + ")" : subject.backend();
    }

    private String details(SubjectReport subject) {
        String profiles = subject.profiles().stream()
                .filter(profile -> profile != Profile.CORE)
                .map(Profile::name)
                .collect(Collectors.joining(", "));
        return (profiles.isEmpty() ? "" : " " + style.dot() + " " + profiles) + " " + style.dot() + " "
                + Words.seconds(subject.duration());
    }

    private String total(ConformanceReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(report.certified() ? style.green(style.bold("Certified")) : style.red(style.bold("Not certified")));
        long clauses = report.subjects().stream()
                .flatMap(subject -> subject.results().stream())
                .map(result -> result.clause().id())
                .distinct()
                .count();
        long backends = report.subjects().stream()
                .map(SubjectReport::backend)
                .distinct()
                .count();
        int verdicts = report.subjects().stream()
                .mapToInt(subject -> subject.results().size())
                .sum();
        parts.add(clauses + " clauses, " + verdicts + " verdicts on " + backends
                + (backends == 1 ? " backend" : " backends"));
        parts.add("contract " + report.contractVersion());
        parts.add("kit " + report.kitVersion());
        parts.add(report.jvm().split(",", 2)[0]);
        parts.add(Words.seconds(report.duration()));
        String line = String.join(" " + style.dot() + " ", parts) + "\nEffort " + report.effort() + ", "
                + Words.seeds(report) + ".\n" + Reproduction.options(report)
                + " makes the same sequences of calls again.";
        return Hindrance.ofFilter(report).map(only -> line + "\n" + only).orElse(line);
    }
}
