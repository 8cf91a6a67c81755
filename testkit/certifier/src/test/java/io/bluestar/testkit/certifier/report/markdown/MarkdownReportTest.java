package io.bluestar.testkit.certifier.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.certifier.report.text.Harmless;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownReportTest {
    /** What GitHub takes for a comment, in characters. */
    private static final int LONGEST_COMMENT = 65_536;

    @Test
    void the_verdict_and_what_prevents_it_come_first() {
        Document page = rendered(Reports.mixed());

        assertThat(page.select("h1").text()).isEqualTo("BlueStar conformance: not certified");
        assertThat(page.select("h2").eachText())
                .containsExactly("What prevents the certificate", "Backends", "CacheBackend", "What happened");
        assertThat(page.select("li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("Redis could not be run: redis-server is not installed: apt-get install"
                                        + " redis-server"),
                        second -> assertThat(second)
                                .startsWith("in-memory cache on this JVM: CACHE-02 does not hold: A value is there"));
        assertThat(MarkdownReport.render(Reports.good()))
                .startsWith("# BlueStar conformance: certified\n")
                .doesNotContain("## What");
    }

    @Test
    void backends_and_what_did_not_pass_everywhere_stand_in_tables() {
        Document page = rendered(Reports.mixed());

        assertThat(page.select("table").get(0).select("tbody tr").eachText())
                .containsExactly(
                        "in-memory cache this JVM CacheBackend not certified 3 passed, 1 failed, 1 not run",
                        "Memcached memcached 1.6 CacheBackend certified 4 passed, 1 not supported",
                        "Redis could not run");
        assertThat(page.text()).contains("2 clauses passed on every backend; the others:");
        assertThat(page.select("table").get(1).select("tbody tr"))
                .extracting(row -> row.child(0).text() + " " + row.child(2).text() + " "
                        + row.child(3).text())
                .containsExactly(
                        "CACHE-02 ✗ FAILED ✓ PASSED",
                        "CACHE-03 ✓ PASSED – NOT_SUPPORTED",
                        "CACHE-04 ? NOT_RUN ✓ PASSED");
    }

    @Test
    void a_failure_is_told_in_full_with_the_command_that_shows_it_again() {
        Document page = rendered(Reports.mixed());

        assertThat(page.select("details summary").eachText()).containsExactly("CACHE-02");
        assertThat(page.select("details pre").get(0).wholeText())
                .startsWith("done:\ncache.setex(\"5f2c/gone\", PT0.05S, \"value\")\n")
                .contains("\nexpected: the value 51 ms", "\nseen:     Optional[\"value\"]", "\ncause:    java.lang");
        assertThat(page.select("details pre").get(1).text())
                .startsWith("bluestar certify --harness com.acme.MemoryHarness");
    }

    @ParameterizedTest
    @FieldSource("io.bluestar.testkit.certifier.report.HostileReports#PAYLOADS")
    void the_page_has_the_same_elements_whatever_a_backend_says(String payload) {
        Document hostile = rendered(HostileReports.of(payload));

        assertThat(skeleton(hostile)).isEqualTo(skeleton(rendered(HostileReports.of("plain"))));
        assertThat(hostile.select("td code").first().wholeText())
                .isEqualTo(
                        Harmless.line(payload.replaceAll("\\s*\r?\n\\s*", " ")).replace("|", "⟨U+007C⟩"));
        assertThat(hostile.select("details pre").first().wholeText()).contains(Harmless.text(payload));
        // Outside of code GitHub would notify people, and link to issues.
        hostile.select("code").remove();
        assertThat(hostile.text()).doesNotContain("@", "alert");
    }

    @Test
    void many_hostile_backends_still_make_a_comment() {
        assertThat(MarkdownReport.render(HostileReports.all()).length()).isLessThan(LONGEST_COMMENT);
        assertThat(rendered(HostileReports.all()).text())
                .contains("more failures, in conformance.json and conformance.html.");
    }

    @Test
    void a_page_of_a_server_as_the_reason_still_makes_a_comment() {
        Unavailable wordy = new Unavailable("Acme cache", "<html>" + "error ".repeat(20_000));

        assertThat(MarkdownReport.render(Reports.of(List.of(), List.of(wordy))))
                .contains("Acme cache could not be run: <html>error")
                .hasSizeLessThan(2_000);
    }

    @Test
    void several_runs_are_told() {
        assertThat(MarkdownReport.render(Reports.ofThreeRuns(Reports.mixed())))
                .contains(" · 3 runs, seeds 4711 to 4713, the worst of which is told · ");
    }

    @Test
    void code_holds_whatever_it_is_given() {
        assertThat(Markdown.code("a `b` c")).isEqualTo("``a `b` c``");
        assertThat(Markdown.code("`")).isEqualTo("`` ` ``");
        assertThat(Markdown.code(" a ")).isEqualTo("`  a  `");
        assertThat(Markdown.code(" ")).isEqualTo("(blank)");
        assertThat(Markdown.block("~~~\n````")).isEqualTo("`````text\n~~~\n````\n`````\n");
        assertThat(Markdown.block("\uD83D\uDE00".repeat(3_000)))
                .isEqualTo(
                        "```text\n" + "\uD83D\uDE00".repeat(2_000) + "\n… (all of it is in conformance.json)\n```\n");
    }

    private static List<String> skeleton(Document page) {
        return page.getAllElements().stream()
                .map(Element::shallowClone)
                .map(element -> element.tagName() + element.attributes().html())
                .toList();
    }

    private static Document rendered(ConformanceReport report) {
        List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(MarkdownReport.render(report))));
    }
}
