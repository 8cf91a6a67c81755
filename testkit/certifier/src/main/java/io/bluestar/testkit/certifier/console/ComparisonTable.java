package io.bluestar.testkit.certifier.console;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.comparison.Column;
import io.bluestar.testkit.certifier.report.comparison.ComparedReport;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.comparison.Fact;
import io.bluestar.testkit.certifier.report.comparison.Group;
import io.bluestar.testkit.certifier.report.comparison.Row;
import io.bluestar.testkit.certifier.report.text.Harmless;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison in at most 100 columns: what the heads of the reports say, then the clauses by numbered backends. */
public final class ComparisonTable {
    private static final int COLUMN = 5;
    private static final int MOST_COLUMNS = 10;

    private final Style style;
    private final boolean all;

    /** @param all whether clauses that are equal everywhere are shown too */
    public ComparisonTable(Style style, boolean all) {
        this.style = style;
        this.all = all;
    }

    /** The comparison as text that ends with a line break. */
    public String render(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        comparison.facts().stream().filter(Fact::differs).forEach(fact -> fact(out, fact, comparison.reports()));
        comparison.comparable().forEach(group -> group(out, group));
        legend(out, comparison);
        comparison.gaps().forEach(gap -> paragraph(out, gap + "."));
        out.append('\n').append(style.bold(comparison.summary() + ".")).append('\n');
        return out.toString();
    }

    /** Each value with the reports that say it. */
    private void fact(StringBuilder out, Fact fact, List<ComparedReport> reports) {
        Map<String, List<String>> byValue = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            byValue.computeIfAbsent(fact.values().get(i), any -> new ArrayList<>())
                    .add(reports.get(i).name());
        }
        out.append('\n')
                .append(style.bold(fact.name()))
                .append(style.dim(" differs"))
                .append('\n');
        byValue.forEach((value, names) -> {
            String text = Harmless.line(value) + " in " + Harmless.line(String.join(", ", names));
            for (String line : Wrapped.lines(text, ConsoleTable.WIDTH - 2)) {
                out.append("  ").append(line).append('\n');
            }
        });
    }

    private void group(StringBuilder out, Group group) {
        out.append('\n')
                .append(style.bold(Harmless.line(group.title())))
                .append(style.dim(" " + style.dot() + " " + group.summary()))
                .append('\n');
        List<Column> columns = group.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String verdict = Words.verdict(column.certified()) + ", " + Words.counts(column.subject());
            List<String> lines =
                    Wrapped.lines(Harmless.line(column.label()) + ": " + verdict, ConsoleTable.WIDTH - COLUMN);
            out.append(Wrapped.left(String.valueOf(i + 1), COLUMN))
                    .append(String.join("\n" + " ".repeat(COLUMN), lines))
                    .append('\n');
        }
        List<Row> rows = group.rows(all);
        for (int from = 0; from < columns.size() && !rows.isEmpty(); from += MOST_COLUMNS) {
            table(out, rows, from, Math.min(columns.size(), from + MOST_COLUMNS));
        }
    }

    private void table(StringBuilder out, List<Row> rows, int from, int to) {
        int ids =
                rows.stream().mapToInt(row -> row.clause().id().length()).max().orElse(0) + 2;
        int text = ConsoleTable.WIDTH - ids - (to - from) * COLUMN;
        StringBuilder numbers = new StringBuilder();
        for (int column = from; column < to; column++) {
            numbers.append(String.format("%" + COLUMN + "d", column + 1));
        }
        out.append(style.bold(" ".repeat(ids + text) + numbers)).append('\n');
        out.append(style.dim(style.line(ConsoleTable.WIDTH))).append('\n');
        for (Row row : rows) {
            ClauseSpec clause = row.clause();
            String before = (row.isWordedDifferently() ? "* " : "")
                    + (clause.level() == Level.MUST ? "" : "(" + clause.level() + ") ");
            String promise = before + Harmless.line(clause.text());
            out.append(Wrapped.left(Harmless.line(clause.id()), ids))
                    .append(Wrapped.left(Wrapped.cut(promise, text - 1, style.ellipsis()), text));
            row.results()
                    .subList(from, to)
                    .forEach(result -> out.append(" ".repeat(COLUMN - 1)).append(sign(result)));
            out.append('\n');
        }
    }

    private String sign(Optional<ClauseResult> result) {
        return result.map(ClauseResult::outcome)
                .map(outcome -> style.coloured(outcome, style.sign(outcome)))
                .orElse(style.dim(style.dot()));
    }

    private void legend(StringBuilder out, Comparison comparison) {
        List<Row> rows = comparison.comparable().stream()
                .flatMap(group -> group.rows(all).stream())
                .toList();
        List<String> signs = new ArrayList<>(Arrays.stream(Outcome.values())
                .filter(outcome -> rows.stream().anyMatch(row -> row.has(outcome)))
                .map(outcome -> style.coloured(outcome, style.sign(outcome)) + " " + Words.outcome(outcome))
                .toList());
        if (rows.stream().anyMatch(row -> row.results().contains(Optional.<ClauseResult>empty()))) {
            signs.add(style.dim(style.dot()) + " not in its contract");
        }
        if (!signs.isEmpty()) {
            out.append('\n').append(String.join("   ", signs)).append('\n');
        }
        if (rows.stream().anyMatch(Row::isWordedDifferently)) {
            paragraph(out, "* The reports mean different promises by this id; that of the last one is shown.");
        }
    }

    private static void paragraph(StringBuilder out, String text) {
        out.append('\n')
                .append(String.join("\n", Wrapped.lines(Harmless.line(text), ConsoleTable.WIDTH)))
                .append('\n');
    }
}
