package io.bluestar.testkit.certifier.report.markdown;

import static io.bluestar.testkit.certifier.report.markdown.Markdown.code;
import static io.bluestar.testkit.certifier.report.markdown.Markdown.plain;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.comparison.Column;
import io.bluestar.testkit.certifier.report.comparison.ComparedReport;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.comparison.Fact;
import io.bluestar.testkit.certifier.report.comparison.Group;
import io.bluestar.testkit.certifier.report.comparison.Row;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A comparison as Markdown: what the heads of the reports say differently, then the clauses by backends. */
public final class MarkdownComparison {
    private final StringBuilder out = new StringBuilder();
    private final Comparison comparison;
    private final boolean all;

    private MarkdownComparison(Comparison comparison, boolean all) {
        this.comparison = comparison;
        this.all = all;
    }

    /**
     * The comparison as text that ends with a line break.
     *
     * @param all whether clauses that are equal everywhere are shown too
     */
    public static String render(Comparison comparison, boolean all) {
        return new MarkdownComparison(comparison, all).written();
    }

    private String written() {
        line("# BlueStar comparison: " + comparison.summary());
        facts();
        comparison.comparable().forEach(this::group);
        gaps();
        return out.toString();
    }

    private void facts() {
        line("");
        row("", comparison.reports(), (ComparedReport report) -> code(report.name()));
        line("|---|" + "---|".repeat(comparison.reports().size()));
        comparison.facts().stream()
                .filter(fact -> all || fact.differs())
                .forEach(fact -> row(fact.name(), fact.values(), Markdown::code));
        List<String> same = comparison.facts().stream()
                .filter(fact -> !fact.differs())
                .map(Fact::name)
                .toList();
        if (!all && !same.isEmpty()) {
            line("");
            line("The same in each: " + String.join(", ", same) + ".");
        }
    }

    private void group(Group group) {
        line("");
        line("## "
                + (group.title().equals(group.protocol().title())
                        ? plain(group.title())
                        : group.protocol().title() + ": "
                                + code(group.columns().get(0).subject().backend())));
        line("");
        line(group.summary() + ".");
        line("");
        row("clause |", group.columns(), (Column column) -> code(column.label()));
        line("|---|---|" + "---|".repeat(group.columns().size()));
        row(
                "|",
                group.columns(),
                (Column column) -> Words.verdict(column.certified()) + ": " + Words.counts(column.subject()));
        group.rows(all).forEach(this::clause);
    }

    private void clause(Row row) {
        ClauseSpec clause = row.clause();
        String head = plain(clause.id()) + " | " + (clause.level() == Level.MUST ? "" : "(" + clause.level() + ") ")
                + plain(clause.text())
                + (row.isWordedDifferently() ? " *Not all reports mean this promise by the id.*" : "");
        row(head, row.results(), MarkdownComparison::outcome);
    }

    private static String outcome(Optional<ClauseResult> result) {
        return result.map(one ->
                        Words.sign(one.outcome()) + " " + plain(one.outcome().name()))
                .orElse("*not in its contract*");
    }

    private void gaps() {
        List<String> gaps = comparison.gaps();
        if (!gaps.isEmpty()) {
            line("");
            gaps.forEach(gap -> line("- " + code(gap)));
        }
    }

    private <T> void row(String head, List<T> cells, Function<T, String> text) {
        String before = head.isEmpty() ? "| | " : "| " + head + " | ";
        line(cells.stream().map(text).collect(Collectors.joining(" | ", before, " |")));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
