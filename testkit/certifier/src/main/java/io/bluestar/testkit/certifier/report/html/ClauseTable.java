package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.List;
import java.util.Optional;

/** The clauses of one protocol, theme by theme, by the backends under it; under each clause what there is to tell. */
final class ClauseTable {
    private final HtmlWriter html;
    private final Heading heading;
    private final List<ClauseColumn> columns;
    private final List<ClauseSpec> clauses;

    /**
     * @param columns one or more under the protocol of the heading
     * @param clauses the rows
     */
    ClauseTable(HtmlWriter html, Heading heading, List<ClauseColumn> columns, List<ClauseSpec> clauses) {
        this.html = html;
        this.heading = heading;
        this.columns = List.copyOf(columns);
        this.clauses = List.copyOf(clauses);
    }

    /**
     * What stands above a table.
     *
     * @param protocol the contract of its backends
     * @param title what it is called; backends may have a part in it
     * @param text what it says first; may be empty
     * @param prefix begins the ids of the table and its rows, which no other has; empty for the first of a protocol
     */
    record Heading(Protocol protocol, String title, String text, String prefix) {
        String id() {
            return prefix + protocol.name();
        }
    }

    /** Every clause that one of the backends of a report has. */
    static ClauseTable of(HtmlWriter html, Protocol protocol, List<ClauseColumn> columns) {
        List<ClauseSpec> clauses = columns.stream()
                .flatMap(column -> column.subject().results().stream().map(ClauseResult::clause))
                .distinct()
                .toList();
        return new ClauseTable(html, new Heading(protocol, protocol.title(), "", ""), columns, clauses);
    }

    void write() {
        String title = heading.id() + "-title";
        html.open("section", "id", heading.id(), "class", "protocol", "aria-labelledby", title);
        html.open("h2", "id", title).name(heading.title()).close().text("\n");
        if (!heading.text().isEmpty()) {
            html.element("p", heading.text()).text("\n");
        }
        html.open(
                "div",
                "class",
                "scroll",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                "Clauses of " + heading.title());
        html.open("table", "class", "clauses");
        html.open("caption")
                .element(
                        "div",
                        "What became of each clause of " + heading.title() + " on each backend",
                        "class",
                        "stays")
                .close();
        head();
        Themed.of(heading.protocol(), clauses).forEach(this::theme);
        html.close().closeLine();
        html.element("p", "No clause matches the filter.", "class", "nothing", "hidden", "")
                .text("\n");
        columns.forEach(column -> column.details().strayFailures(column.subject(), column.name()));
        html.closeLine();
    }

    private void head() {
        html.open("thead").open("tr").element("th", "Clause", "scope", "col");
        for (ClauseColumn column : columns) {
            SubjectReport subject = column.subject();
            html.open("th", "scope", "col").name(column.name());
            if (column.label().isEmpty()) {
                html.text(" ")
                        .open("small")
                        .text("on ")
                        .name(subject.environment())
                        .close();
            }
            html.close();
        }
        html.close().close().text("\n");
    }

    private void theme(Themed theme) {
        html.open("tbody").open("tr", "class", "theme");
        html.open("th", "scope", "rowgroup", "colspan", width()).open("div", "class", "stays");
        html.text(theme.title());
        if (!theme.text().isEmpty()) {
            html.text(" ").element("small", theme.text());
        }
        html.close().close().close().text("\n");
        theme.clauses().forEach(this::clause);
        html.closeLine();
    }

    private void clause(ClauseSpec clause) {
        List<Outcome> seen = columns.stream()
                .flatMap(column -> column.result(clause.id()).stream())
                .map(ClauseResult::outcome)
                .distinct()
                .toList();
        String id = heading.prefix() + clause.id();
        html.open("tr", "class", "clause", "id", id, "data-outcomes", HtmlReport.outcomes(seen));
        html.open("th", "scope", "row");
        html.element("a", clause.id(), "class", "id", "href", "#" + id).text(" ");
        html.element("span", clause.level().name(), "class", clause.level() == Level.MUST ? "level must" : "level");
        html.text(" ").element("span", clause.text(), "class", "promise").close();
        columns.forEach(column -> cell(column, column.result(clause.id())));
        html.closeLine();
        if (columns.stream().anyMatch(column -> column.worthTelling(clause.id()).isPresent())) {
            html.open("tr", "class", "details")
                    .open("td", "colspan", width())
                    .open("div", "class", "stays")
                    .text("\n");
            columns.forEach(column -> column.worthTelling(clause.id())
                    .ifPresent(result -> column.details().result(column.subject(), column.name(), result)));
            html.close().close().closeLine();
        }
    }

    private void cell(ClauseColumn column, Optional<ClauseResult> known) {
        if (known.isEmpty()) {
            html.element("td", "not in its contract");
            return;
        }
        ClauseResult result = known.get();
        Outcome outcome = result.outcome();
        html.open("td", "class", "mark " + HtmlReport.css(outcome));
        boolean told = column.details().isWorthTelling(result);
        if (told) {
            html.open("a", "href", "#" + column.details().anchor(column.subject(), result));
        }
        html.element("span", Words.sign(outcome), "aria-hidden", "true").text(" " + outcome.name());
        if (told) {
            html.close();
        }
        if (result.passesUnexpectedly()) {
            html.text(" ").element("small", "though declared not to");
        }
        html.close();
    }

    private String width() {
        return String.valueOf(columns.size() + 1);
    }
}
