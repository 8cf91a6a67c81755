package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.comparison.Column;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.comparison.Fact;
import io.bluestar.testkit.certifier.report.comparison.Group;
import io.bluestar.testkit.certifier.report.comparison.Row;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.Protocol;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A comparison as one page, of the same kind as {@link HtmlReport}: under each clause stands what happened where. */
public final class HtmlComparison {
    private final HtmlWriter html = new HtmlWriter();
    private final Comparison comparison;
    private final boolean all;
    private final List<SubjectReport> subjects;

    private HtmlComparison(Comparison comparison, boolean all) {
        this.comparison = comparison;
        this.all = all;
        this.subjects = comparison.groups().stream()
                .flatMap(group -> group.columns().stream())
                .map(Column::subject)
                .toList();
    }

    /**
     * The page.
     *
     * @param all whether clauses that are equal everywhere stand in it too
     */
    public static String render(Comparison comparison, boolean all) {
        return new HtmlComparison(comparison, all).page();
    }

    private String page() {
        PageFrame frame = new PageFrame(html);
        frame.begin("BlueStar comparison: " + comparison.summary());
        html.open("header").text("\n");
        html.element("h1", "BlueStar comparison").text("\n");
        html.element("p", comparison.summary(), "class", "verdict").text("\n");
        facts();
        backends();
        gaps();
        html.closeLine();
        html.open("main", "id", "results", "tabindex", "-1").text("\n");
        if (!comparison.comparable().isEmpty()) {
            frame.filters(this::clausesWith);
        }
        tables();
        html.closeLine();
        html.open("footer");
        html.element(
                "p",
                all
                        ? "All clauses are shown."
                        : "Clauses that are equal in all columns are left out; --all shows them.");
        html.closeLine();
        return frame.end();
    }

    private void facts() {
        table("facts-title", "heads", "What ran", "What the head of each report says", () -> {
            head("Of the run");
            comparison
                    .reports()
                    .forEach(report ->
                            html.open("th", "scope", "col").name(report.name()).close());
            html.close().close().open("tbody").text("\n");
            comparison.facts().forEach(this::fact);
        });
    }

    private void fact(Fact fact) {
        html.open("tr").open("th", "scope", "row").text(fact.name());
        if (fact.differs()) {
            html.text(" ").element("small", "differs");
        }
        html.close();
        if (fact.differs()) {
            fact.values().forEach(value -> html.open("td").name(value).close());
        } else {
            // Once for all.
            html.open("td", "colspan", String.valueOf(fact.values().size()));
            html.name(fact.values().get(0)).close();
        }
        html.closeLine();
    }

    private void backends() {
        table("backends", "backends", "Backends", "What is held against each other", () -> {
            List.of("Column", "Verdict", "Protocol", "Clauses", "Backend", "Runs on", "Kit", "Report")
                    .forEach(this::head);
            html.close().close().open("tbody").text("\n");
            comparison.groups().forEach(group -> group.columns().forEach(this::backend));
        });
    }

    private void backend(Column column) {
        SubjectReport subject = column.subject();
        html.open("tr").open("th", "scope", "row").name(column.label()).close();
        boolean certified = column.certified();
        html.open("td", "class", certified ? "mark passed" : "mark failed");
        html.element("span", certified ? "✓" : "✗", "aria-hidden", "true");
        html.text(" " + Words.verdict(certified)).close();
        html.element("td", subject.protocol().title()).element("td", Words.counts(subject));
        for (String name : List.of(
                subject.backend(),
                subject.environment(),
                column.source().report().kitVersion(),
                column.source().name())) {
            html.open("td").name(name).close();
        }
        html.closeLine();
    }

    /** @param rows opens the cells of the head's row first, and leaves the body of the table open */
    private void table(String id, String css, String title, String caption, Runnable rows) {
        html.open("section", "aria-labelledby", id);
        html.element("h2", title, "id", id);
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", caption);
        html.open("table", "class", css).element("caption", caption);
        html.open("thead").open("tr");
        rows.run();
        html.close().close().close().closeLine();
    }

    private void head(String text) {
        html.element("th", text, "scope", "col");
    }

    private void gaps() {
        List<String> gaps = comparison.gaps();
        if (!gaps.isEmpty()) {
            html.open("ul");
            gaps.forEach(gap -> html.open("li").name(gap).close());
            html.closeLine();
        }
    }

    private long clausesWith(Outcome outcome) {
        return comparison.comparable().stream()
                .flatMap(group -> group.rows(all).stream())
                .filter(row -> row.has(outcome))
                .count();
    }

    private void tables() {
        Map<Protocol, Integer> tables = new EnumMap<>(Protocol.class);
        for (Group group : comparison.comparable()) {
            int number = tables.merge(group.protocol(), 1, Integer::sum);
            List<ClauseColumn> columns =
                    group.columns().stream().map(this::column).toList();
            ClauseTable.Heading heading = new ClauseTable.Heading(
                    group.protocol(), group.title(), introduction(group), number == 1 ? "" : number + "-");
            new ClauseTable(
                            html,
                            heading,
                            columns,
                            group.rows(all).stream().map(Row::clause).toList())
                    .write();
        }
    }

    private static String introduction(Group group) {
        String ids = group.rows().stream()
                .filter(Row::isWordedDifferently)
                .map(row -> row.clause().id())
                .collect(Collectors.joining(", "));
        return group.summary() + "."
                + (ids.isEmpty()
                        ? ""
                        : " Not all reports mean the same promise by " + ids + "; shown is that of the last.");
    }

    private ClauseColumn column(Column column) {
        FailureDetail details = new FailureDetail(html, column.source().report(), subjects);
        return ClauseColumn.of(column.subject(), Optional.of(column.label()), details);
    }
}
