package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Deviations;
import io.bluestar.testkit.certifier.report.text.Reproduction;
import io.bluestar.testkit.certifier.report.text.Words;
import java.util.List;

/** What happened to a clause on a backend: what was done, expected and seen, what to look at, and how to see it again. */
final class FailureDetail {
    /** More failures than these are closed at first: the table has to stay one. */
    private static final long MOST_OPEN = 10;

    private final HtmlWriter html;
    private final ConformanceReport report;
    private final Anchors anchors;
    private final boolean failuresOpen;

    /** All that a page tells of is one report. */
    FailureDetail(HtmlWriter html, ConformanceReport report) {
        this(html, report, report.subjects());
    }

    /**
     * One of the reports that a page tells of.
     *
     * @param subjects all backends of the page, those of this report among them
     */
    FailureDetail(HtmlWriter html, ConformanceReport report, List<SubjectReport> subjects) {
        this.html = html;
        this.report = report;
        this.anchors = new Anchors(subjects);
        this.failuresOpen = subjects.stream()
                        .mapToLong(subject -> subject.count(Outcome.FAILED))
                        .sum()
                <= MOST_OPEN;
    }

    /** Whether there is more to say than that it passed. */
    boolean isWorthTelling(ClauseResult result) {
        return result.outcome() != Outcome.PASSED
                || result.passesUnexpectedly()
                || !result.ran().isEmpty();
    }

    String anchor(SubjectReport subject, ClauseResult result) {
        return anchors.detail(subject, result.clause());
    }

    /** @param name what the page calls the backend */
    void result(SubjectReport subject, String name, ClauseResult result) {
        boolean open = result.outcome() == Outcome.FAILED && failuresOpen;
        html.open("details", "class", HtmlReport.css(result.outcome()), "open", open ? "" : null);
        html.open("summary").name(name);
        html.text(": " + result.clause().id() + " " + Words.outcome(result.outcome()));
        html.text(result.blocks() ? ", which prevents the certificate" : "").close();
        // Here and not on the element around it: browsers open what a link leads into.
        html.open("dl", "id", anchor(subject, result)).text("\n");
        paragraph("Reason", result.reason());
        Deviations.sentence(result).ifPresent(known -> paragraph("Known", known));
        result.failures().forEach(this::parts);
        if (result.outcome() == Outcome.FAILED) {
            paragraph("Why it matters", result.clause().why());
        }
        paragraph("Tried", result.ran());
        if (Reproduction.tellsMore(result)) {
            again(Reproduction.of(report, subject, result));
        }
        html.close().closeLine();
    }

    /**
     * The failures that belong to no clause, if there are any.
     *
     * @param name what the page calls the backend
     */
    void strayFailures(SubjectReport subject, String name) {
        if (subject.strayFailures().isEmpty()) {
            return;
        }
        String anchor = anchors.strayFailures(subject);
        html.open("section", "id", anchor, "class", "stray", "aria-labelledby", anchor + "-title");
        html.open("h3", "id", anchor + "-title").text("Failures of ");
        html.name(name).text(" that belong to no clause").close();
        html.element("p", "Any of them prevents the certificate.").text("\n");
        for (FailureReport failure : subject.strayFailures()) {
            html.open("details", "class", "failed", "open", "")
                    .open("summary")
                    .name(failure.test())
                    .close();
            html.open("dl").text("\n");
            parts(failure);
            again(Reproduction.of(report, subject));
            html.close().closeLine();
        }
        html.closeLine();
    }

    private void parts(FailureReport failure) {
        script(failure.script());
        code("Expected", failure.expected());
        code("Seen", failure.seen());
        paragraph("Check", failure.check());
        failure.cause().ifPresent(cause -> code("Cause", cause));
        paragraph("Test", failure.test());
        paragraph("Seen in", failure.runs());
        html.element("dt", "Message").open("dd");
        html.open("details").element("summary", "The whole message");
        html.element("code", failure.message(), "class", "block").close().closeLine();
    }

    private void script(List<String> calls) {
        if (calls.isEmpty()) {
            return;
        }
        html.element("dt", "Done").open("dd").open("ol", "class", "script");
        calls.forEach(
                call -> html.open("li").element("code", call, "class", "block").close());
        html.close().closeLine();
    }

    private void code(String label, String text) {
        html.element("dt", label).open("dd").element("code", text, "class", "block");
        html.closeLine();
    }

    private void paragraph(String label, String text) {
        if (!text.isEmpty()) {
            html.element("dt", label).open("dd").element("span", text, "class", "said");
            html.closeLine();
        }
    }

    private void again(String command) {
        html.element("dt", "Again").open("dd").element("code", command, "class", "block command");
        html.closeLine();
    }
}
