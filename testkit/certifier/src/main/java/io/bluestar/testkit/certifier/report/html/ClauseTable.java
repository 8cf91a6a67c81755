package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The clauses of one protocol, theme by theme, by the backends under it; under each clause what there is to tell. */
final class ClauseTable {
    private final HtmlWriter html;
    private final FailureDetail details;
    private final Protocol protocol;
    private final List<SubjectReport> subjects;
    private final List<Map<String, ClauseResult>> columns;

    /** @param subjects one or more under this protocol */
    ClauseTable(HtmlWriter html, FailureDetail details, Protocol protocol, List<SubjectReport> subjects) {
        this.html = html;
        this.details = details;
        this.protocol = protocol;
        this.subjects = subjects;
        this.columns = subjects.stream().map(ClauseTable::byClause).toList();
    }

    private static Map<String, ClauseResult> byClause(SubjectReport subject) {
        Map<String, ClauseResult> results = new LinkedHashMap<>();
        subject.results().forEach(result -> results.put(result.clause().id(), result));
        return results;
    }

    void write() {
        String title = protocol.name() + "-title";
        html.open("section", "id", protocol.name(), "class", "protocol", "aria-labelledby", title);
        html.element("h2", protocol.title(), "id", title).text("\n");
        html.open(
                "div",
                "class",
                "scroll",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                "Clauses of " + protocol.title());
        html.open("table", "class", "clauses");
        html.open("caption")
                .element(
                        "div",
                        "What became of each clause of " + protocol.title() + " on each backend",
                        "class",
                        "stays")
                .close();
        head();
        List<ClauseSpec> clauses = columns.stream()
                .flatMap(column -> column.values().stream().map(ClauseResult::clause))
                .distinct()
                .toList();
        Themed.of(protocol, clauses).forEach(this::theme);
        html.close().closeLine();
        html.element("p", "No clause matches the filter.", "class", "nothing", "hidden", "")
                .text("\n");
        subjects.forEach(details::strayFailures);
        html.closeLine();
    }

    private void head() {
        html.open("thead").open("tr").element("th", "Clause", "scope", "col");
        for (SubjectReport subject : subjects) {
            html.open("th", "scope", "col").name(subject.backend());
            html.text(" ").open("small").text("on ").name(subject.environment()).close();
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
        List<ClauseResult> results = columns.stream()
                .map(column -> column.get(clause.id()))
                .filter(Objects::nonNull)
                .toList();
        String outcomes = HtmlReport.outcomes(
                results.stream().map(ClauseResult::outcome).distinct().toList());
        html.open("tr", "class", "clause", "id", clause.id(), "data-outcomes", outcomes);
        html.open("th", "scope", "row");
        html.element("a", clause.id(), "class", "id", "href", "#" + clause.id()).text(" ");
        html.element("span", clause.level().name(), "class", clause.level() == Level.MUST ? "level must" : "level");
        html.text(" ").element("span", clause.text(), "class", "promise").close();
        for (int i = 0; i < subjects.size(); i++) {
            cell(subjects.get(i), columns.get(i).get(clause.id()));
        }
        html.closeLine();
        if (results.stream().anyMatch(details::isWorthTelling)) {
            html.open("tr", "class", "details")
                    .open("td", "colspan", width())
                    .open("div", "class", "stays")
                    .text("\n");
            for (int i = 0; i < subjects.size(); i++) {
                ClauseResult result = columns.get(i).get(clause.id());
                if (result != null && details.isWorthTelling(result)) {
                    details.result(subjects.get(i), result);
                }
            }
            html.close().close().closeLine();
        }
    }

    private void cell(SubjectReport subject, ClauseResult result) {
        if (result == null) {
            html.element("td", "not in its contract");
            return;
        }
        Outcome outcome = result.outcome();
        html.open("td", "class", "mark " + HtmlReport.css(outcome));
        boolean told = details.isWorthTelling(result);
        if (told) {
            html.open("a", "href", "#" + details.anchor(subject, result));
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
        return String.valueOf(subjects.size() + 1);
    }
}
