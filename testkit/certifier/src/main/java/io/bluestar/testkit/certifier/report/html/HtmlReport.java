package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The report as one page: it loads nothing, runs no script but its own, and can be read without that. What backends have
 * said stands in it as text only.
 */
public final class HtmlReport {
    private static final InlineResource STYLE = InlineResource.of("report.css");
    private static final InlineResource SCRIPT = InlineResource.of("report.js");

    private final ConformanceReport report;
    private final HtmlWriter html = new HtmlWriter();

    private HtmlReport(ConformanceReport report) {
        this.report = report;
    }

    /** The page. */
    public static String render(ConformanceReport report) {
        return new HtmlReport(report).page();
    }

    private String page() {
        Map<Protocol, List<SubjectReport>> tables = byProtocol();
        html.open("html", "lang", "en");
        head();
        html.open("body");
        html.element("a", "Skip to the results", "class", "skip", "href", "#results")
                .text("\n");
        new ReportHeader(html, report).write();
        html.open("main", "id", "results", "tabindex", "-1").text("\n");
        if (!tables.isEmpty()) {
            filters();
        }
        FailureDetail details = new FailureDetail(html, report);
        tables.forEach((protocol, subjects) -> new ClauseTable(html, details, protocol, subjects).write());
        html.closeLine();
        html.open("footer");
        html.element(
                "p",
                "Written by the BlueStar testkit " + report.kitVersion()
                        + ". conformance.json holds the same for machines, with a digest that tells accidental changes.");
        html.closeLine();
        html.inlined("script", SCRIPT);
        return html.close().closeLine().page();
    }

    private Map<Protocol, List<SubjectReport>> byProtocol() {
        Map<Protocol, List<SubjectReport>> tables = new EnumMap<>(Protocol.class);
        report.subjects()
                .forEach(subject -> tables.computeIfAbsent(subject.protocol(), protocol -> new ArrayList<>())
                        .add(subject));
        return tables;
    }

    private void head() {
        String policy = "default-src 'none'; style-src " + STYLE.policy() + "; script-src " + SCRIPT.policy()
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        html.open("head").text("\n").open("meta", "charset", "utf-8").text("\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .text("\n");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("\n");
        html.open("meta", "name", "color-scheme", "content", "light dark").text("\n");
        html.open("meta", "name", "referrer", "content", "no-referrer").text("\n");
        html.element("title", "BlueStar conformance: " + Words.verdict(report.certified()))
                .text("\n");
        // Or the browser would ask the server of the page for one.
        html.open("link", "rel", "icon", "href", "data:,").text("\n");
        html.inlined("style", STYLE);
        html.closeLine();
    }

    /** Hidden until the script, without which they would do nothing, shows them. */
    private void filters() {
        html.open("form", "id", "filters", "role", "search", "aria-label", "Filter the clauses", "hidden", "")
                .text("\n");
        html.open("fieldset").element("legend", "Outcome").text("\n");
        for (Outcome outcome : Outcome.values()) {
            html.open("label", "class", "choice " + css(outcome));
            html.open("input", "type", "checkbox", "name", "outcome", "value", outcome.name(), "checked", "");
            html.text(" ").element("span", Words.sign(outcome), "aria-hidden", "true");
            html.text(" " + outcome.name() + " (" + clausesWith(outcome) + ")").closeLine();
        }
        html.closeLine();
        html.open("p").element("label", "Clause or words ", "for", "words");
        html.open("input", "type", "search", "id", "words", "autocomplete", "off", "spellcheck", "false");
        html.close().text("\n").open("p");
        button("reset", "Show all clauses");
        button("open-all", "Open all details");
        button("close-all", "Close all details");
        html.closeLine();
        html.element("p", "", "id", "found", "role", "status", "aria-live", "polite");
        html.closeLine();
    }

    private void button(String id, String label) {
        html.element("button", label, "type", "button", "id", id).text("\n");
    }

    private long clausesWith(Outcome outcome) {
        return report.subjects().stream()
                .flatMap(subject -> subject.results().stream())
                .filter(result -> result.outcome() == outcome)
                .map(result -> result.clause().id())
                .distinct()
                .count();
    }

    /** The class that gives an outcome its colours. */
    static String css(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case NOT_SUPPORTED -> "not-supported";
            case NOT_RUN -> "not-run";
        };
    }

    /** The outcomes of some results, each once, for the script. */
    static String outcomes(List<Outcome> outcomes) {
        return String.join(
                " ",
                Arrays.stream(Outcome.values())
                        .filter(outcomes::contains)
                        .map(Outcome::name)
                        .toList());
    }
}
