package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.certifier.report.text.Hindrance;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.clause.Profile;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The verdict and what stands in its way, what ran where, and a line for each backend. */
final class ReportHeader {
    private static final int MOST_HINDRANCES = 20;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

    private final HtmlWriter html;
    private final ConformanceReport report;
    private final Anchors anchors;

    ReportHeader(HtmlWriter html, ConformanceReport report) {
        this.html = html;
        this.report = report;
        this.anchors = new Anchors(report.subjects());
    }

    void write() {
        html.open("header").text("\n");
        html.element("h1", "BlueStar conformance report").text("\n");
        verdict(html, report.certified(), "p", "verdict");
        html.text("\n");
        hindrances();
        facts();
        backends();
        html.closeLine();
    }

    private static void verdict(HtmlWriter html, boolean certified, String element, String css) {
        html.open(element, "class", css + (certified ? " passed" : " failed"));
        html.element("span", certified ? "✓" : "✗", "aria-hidden", "true");
        html.text(certified ? " Certified" : " Not certified").close();
    }

    private void hindrances() {
        List<Hindrance> all = Hindrance.of(report);
        if (all.isEmpty()) {
            html.element(
                            "p",
                            "Every MUST clause of the claimed profiles passed on every backend, and nothing was left out.")
                    .text("\n");
            return;
        }
        html.open("section", "aria-labelledby", "hindrances", "class", "hindrances");
        html.element("h2", "What prevents the certificate", "id", "hindrances").open("ul");
        all.stream().limit(MOST_HINDRANCES).forEach(this::hindrance);
        if (all.size() > MOST_HINDRANCES) {
            html.element("li", "and " + (all.size() - MOST_HINDRANCES) + " more, in the tables below");
        }
        html.close().closeLine();
    }

    private void hindrance(Hindrance hindrance) {
        html.open("li").open("div", "class", "brief");
        hindrance.subject().ifPresent(subject -> {
            html.name(Words.subject(subject));
            html.text(": ");
            html.open("a", "href", "#" + target(hindrance, subject));
        });
        html.element("span", hindrance.text(), "class", "said");
        if (hindrance.subject().isPresent()) {
            html.close();
        }
        html.close().closeLine();
    }

    /** Where it is told; what is about no clause and no failure is told here already. */
    private String target(Hindrance hindrance, SubjectReport subject) {
        return hindrance
                .result()
                .map(result -> anchors.detail(subject, result.clause()))
                .orElseGet(() -> subject.strayFailures().isEmpty() ? "hindrances" : anchors.strayFailures(subject));
    }

    private void facts() {
        html.open("dl", "class", "facts").text("\n");
        longFact("Started", MOMENT.format(report.startedAt().atOffset(ZoneOffset.UTC)));
        fact("Duration", Words.seconds(report.duration()));
        fact("Kit", report.kitVersion());
        fact("Contract", "version " + report.contractVersion());
        longFact("Clause set", "sha256:" + report.clauseSetDigest());
        fact("Clauses", report.clauseFilter().isEmpty() ? "all" : "only " + String.join(", ", report.clauseFilter()));
        fact("Effort", report.effort());
        fact("Seed", report.repetitions() == 1 ? String.valueOf(report.seed()) : Words.seeds(report));
        longFact(
                "Servers",
                report.subjects().stream()
                        .map(SubjectReport::environment)
                        .distinct()
                        .collect(Collectors.joining("; ")));
        fact("JVM", report.jvm());
        fact("Operating system", report.os());
        html.closeLine();
    }

    private void fact(String name, String value) {
        fact(name, value, null);
    }

    private void longFact(String name, String value) {
        fact(name, value, "long");
    }

    private void fact(String name, String value, String css) {
        html.open("div", "class", css).element("dt", name).open("dd");
        html.name(value.isEmpty() ? "none" : value);
        html.close().closeLine();
    }

    private void backends() {
        if (report.subjects().isEmpty() && report.unavailable().isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "backends");
        html.element("h2", "Backends", "id", "backends");
        html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Table of backends");
        html.open("table", "class", "backends")
                .open("caption")
                .element("div", "What was certified, on what", "class", "stays")
                .close()
                .open("thead")
                .open("tr");
        List.of("Backend", "Verdict", "Protocol and harness", "Clauses", "Runs on", "Declares", "Claims", "Time")
                .forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close().open("tbody").text("\n");
        report.subjects().forEach(this::backend);
        report.unavailable().forEach(this::unavailable);
        html.close().close().close().closeLine();
    }

    private void backend(SubjectReport subject) {
        html.open("tr").open("th", "scope", "row");
        html.name(subject.backend()).close();
        verdict(html, report.certified(subject), "td", "mark");
        html.open("td").element("a", subject.protocol().title(), "href", "#" + subject.protocol());
        html.text(" ").open("code").name(subject.harness()).close();
        html.close().element("td", Words.counts(subject));
        html.open("td").name(subject.environment()).close();
        html.element("td", names(subject.capabilities()));
        html.element(
                "td",
                names(subject.profiles().stream()
                        .filter(profile -> profile != Profile.CORE)
                        .toList()));
        html.element("td", Words.seconds(subject.duration())).closeLine();
    }

    private void unavailable(Unavailable unavailable) {
        html.open("tr").open("th", "scope", "row");
        html.name(unavailable.name()).close();
        html.open("td", "class", "mark failed").element("span", "✗", "aria-hidden", "true");
        html.text(" Could not run").close();
        html.open("td", "colspan", "6").element("span", unavailable.reason(), "class", "said");
        html.close().closeLine();
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? "nothing"
                : constants.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
