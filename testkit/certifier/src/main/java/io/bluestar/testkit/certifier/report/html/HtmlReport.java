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
import java.util.Optional;

/**
 * The report as one page: it loads nothing, runs no script but its own, and can be read without that. What backends have
 * said stands in it as text only.
 */
public final class HtmlReport {
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
        PageFrame frame = new PageFrame(html);
        frame.begin("BlueStar conformance: " + Words.verdict(report.certified()));
        new ReportHeader(html, report).write();
        html.open("main", "id", "results", "tabindex", "-1").text("\n");
        if (!tables.isEmpty()) {
            frame.filters(this::clausesWith);
        }
        FailureDetail details = new FailureDetail(html, report);
        tables.forEach((protocol, subjects) -> {
            List<ClauseColumn> columns = subjects.stream()
                    .map(subject -> ClauseColumn.of(subject, Optional.empty(), details))
                    .toList();
            ClauseTable.of(html, protocol, columns).write();
        });
        html.closeLine();
        html.open("footer");
        html.element(
                "p",
                "Written by the BlueStar testkit " + report.kitVersion()
                        + ". conformance.json holds the same for machines, with a digest that tells accidental changes.");
        html.closeLine();
        return frame.end();
    }

    private Map<Protocol, List<SubjectReport>> byProtocol() {
        Map<Protocol, List<SubjectReport>> tables = new EnumMap<>(Protocol.class);
        report.subjects()
                .forEach(subject -> tables.computeIfAbsent(subject.protocol(), protocol -> new ArrayList<>())
                        .add(subject));
        return tables;
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
