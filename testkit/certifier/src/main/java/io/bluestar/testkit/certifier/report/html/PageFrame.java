package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.text.Words;
import java.util.function.ToLongFunction;

/** What every page has around its results: a head that lets it load nothing, the filters, the script at its end. */
final class PageFrame {
    private static final InlineResource STYLE = InlineResource.of("report.css");
    private static final InlineResource SCRIPT = InlineResource.of("report.js");

    private final HtmlWriter html;

    PageFrame(HtmlWriter html) {
        this.html = html;
    }

    /** Opens the page; its body is open afterwards. */
    void begin(String title) {
        html.open("html", "lang", "en");
        head(title);
        html.open("body");
        html.element("a", "Skip to the results", "class", "skip", "href", "#results")
                .text("\n");
    }

    /** Closes the page. */
    String end() {
        html.inlined("script", SCRIPT);
        return html.close().closeLine().page();
    }

    private void head(String title) {
        String policy = "default-src 'none'; style-src " + STYLE.policy() + "; script-src " + SCRIPT.policy()
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        html.open("head").text("\n").open("meta", "charset", "utf-8").text("\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .text("\n");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .text("\n");
        html.open("meta", "name", "color-scheme", "content", "light dark").text("\n");
        html.open("meta", "name", "referrer", "content", "no-referrer").text("\n");
        html.element("title", title).text("\n");
        // Or the browser would ask the server of the page for one.
        html.open("link", "rel", "icon", "href", "data:,").text("\n");
        html.inlined("style", STYLE);
        html.closeLine();
    }

    /**
     * The filters, hidden until the script, without which they would do nothing, shows them.
     *
     * @param clausesWith how many clauses had an outcome
     */
    void filters(ToLongFunction<Outcome> clausesWith) {
        html.open("form", "id", "filters", "role", "search", "aria-label", "Filter the clauses", "hidden", "")
                .text("\n");
        html.open("fieldset").element("legend", "Outcome").text("\n");
        for (Outcome outcome : Outcome.values()) {
            html.open("label", "class", "choice " + HtmlReport.css(outcome));
            html.open("input", "type", "checkbox", "name", "outcome", "value", outcome.name(), "checked", "");
            html.text(" ").element("span", Words.sign(outcome), "aria-hidden", "true");
            html.text(" " + outcome.name() + " (" + clausesWith.applyAsLong(outcome) + ")")
                    .closeLine();
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
}
