package io.bluestar.testkit.certifier.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private final Document mixed = Jsoup.parse(HtmlReport.render(Reports.mixed()));

    @Test
    void the_verdict_is_said_in_words() {
        assertThat(mixed.select(".verdict").text()).isEqualTo("✗ Not certified");
        assertThat(mixed.title()).isEqualTo("BlueStar conformance: not certified");
        assertThat(Jsoup.parse(HtmlReport.render(Reports.good()))
                        .select(".verdict")
                        .text())
                .isEqualTo("✓ Certified");
    }

    @Test
    void the_header_tells_what_ran_and_where() {
        assertThat(mixed.select(".facts div").eachText())
                .containsExactly(
                        "Started 23 November 2026, 10:15:30 UTC",
                        "Duration 3.8 s",
                        "Kit 1.0",
                        "Contract version 1",
                        "Clause set sha256:00ff",
                        "Clauses all",
                        "Effort quick",
                        "Seed 4711",
                        "Servers this JVM; memcached 1.6",
                        "JVM Java 17.0.15, Acme",
                        "Operating system Linux 6 amd64");
    }

    @Test
    void the_header_tells_of_several_runs() {
        Document page = Jsoup.parse(HtmlReport.render(Reports.ofThreeRuns(Reports.mixed())));

        assertThat(page.select(".facts div").eachText())
                .contains("Seed 3 runs, seeds 4711 to 4713, the worst of which is told");
    }

    @Test
    void the_header_leads_to_what_prevents_the_certificate() {
        Elements hindrances = mixed.select(".hindrances li");

        assertThat(hindrances.eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Redis could not be run"),
                        second -> assertThat(second)
                                .startsWith("in-memory cache on this JVM: CACHE-02 does not hold: A value is there"));
        assertThat(hindrances.select("a").attr("href")).isEqualTo("#CACHE-02-1");
        assertThat(Jsoup.parse(HtmlReport.render(Reports.good())).select(".hindrances"))
                .isEmpty();
    }

    @Test
    void clauses_stand_by_theme_and_backends_beside_each_other() {
        Element table = mixed.selectFirst("#CACHE table");

        assertThat(table.select("thead th").eachText())
                .containsExactly("Clause", "in-memory cache on this JVM", "Memcached on memcached 1.6");
        assertThat(table.select(".theme").eachText())
                .singleElement()
                .satisfies(theme -> assertThat(theme).startsWith("Storing and reading What was stored last"));
        assertThat(table.select("tr.clause").eachAttr("id"))
                .containsExactly("CACHE-01", "CACHE-02", "CACHE-03", "CACHE-04", "CACHE-05");
        assertThat(table.select("#CACHE-02 td").eachText()).containsExactly("✗ FAILED", "✓ PASSED");
        assertThat(table.select("#CACHE-03 td").eachText()).containsExactly("✓ PASSED", "– NOT_SUPPORTED");
        assertThat(table.select("#CACHE-04 td").eachText()).containsExactly("? NOT_RUN", "✓ PASSED");
        assertThat(table.select("#CACHE-02").attr("data-outcomes")).isEqualTo("PASSED FAILED");
    }

    @Test
    void a_failed_cell_leads_to_all_that_is_known_and_how_to_see_it_again() {
        assertThat(mixed.select("#CACHE-02 td a").attr("href")).isEqualTo("#CACHE-02-1");
        Element told = mixed.getElementById("CACHE-02-1");

        assertThat(told.parent().hasAttr("open")).isTrue();
        assertThat(told.select("> dt").eachText())
                .containsExactly(
                        "Done", "Expected", "Seen", "Check", "Cause", "Test", "Message", "Why it matters", "Again");
        assertThat(told.select(".script li").eachText())
                .containsExactly(
                        "cache.setex(\"5f2c/gone\", PT0.05S, \"value\")",
                        "cache.get(\"5f2c/gone\") → Optional[\"value\"]");
        assertThat(told.text())
                .contains(
                        "the value 51 ms after setex to be Optional.empty",
                        "Look at the clock",
                        "java.lang.IllegalStateException: boom");
        assertThat(told.select(".command").text())
                .isEqualTo("bluestar certify --harness com.acme.MemoryHarness --classpath … --protocol CACHE"
                        + " --report-dir again --contract 1 --effort quick --seed 4711 --clause CACHE-02");
    }

    @Test
    void a_plain_pass_has_nothing_to_open_and_what_did_not_run_has_its_reason() {
        assertThat(mixed.select("#CACHE-01 a[href^=#CACHE-01-]")).isEmpty();
        assertThat(mixed.getElementById("CACHE-01").nextElementSibling().className())
                .isEqualTo("clause");
        assertThat(mixed.getElementById("CACHE-04-1").text())
                .contains("Reason the harness does not claim the profile FAILING_SERVER");
    }

    @Test
    void backends_that_could_not_be_run_and_failures_without_a_clause_have_their_place() {
        assertThat(mixed.select(".backends tr").last().text())
                .isEqualTo("Redis ✗ Could not run redis-server is not installed: apt-get install redis-server");
        Document hostile = Jsoup.parse(HtmlReport.render(HostileReports.of("stray")));
        assertThat(hostile.select("#CACHE-stray-1").text())
                .contains("Failures of stray that belong to no clause", "Expected stray", "Again bluestar certify");
    }

    @Test
    void many_failures_are_closed_so_that_the_table_stays_one() {
        Document hostile = Jsoup.parse(HtmlReport.render(HostileReports.all()));
        assertThat(hostile.select("details.failed:has(#CACHE-02-1)").hasAttr("open"))
                .isFalse();
    }

    @Test
    void links_lead_somewhere_and_ids_are_unique() {
        for (Document page : List.of(
                mixed,
                Jsoup.parse(HtmlReport.render(Reports.of(List.of(Reports.nothingPassed()), List.of()))),
                Jsoup.parse(HtmlReport.render(HostileReports.all())))) {
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(page.select("a").eachAttr("href"))
                    .allSatisfy(href -> assertThat(href).startsWith("#"))
                    .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
            assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                    .allSatisfy(id -> assertThat(ids).contains(id));
        }
    }

    @Test
    void two_backends_that_say_the_same_are_told_apart() {
        SubjectReport one = HostileReports.of("twin").subjects().get(0);
        SubjectReport other = HostileReports.of("twin").subjects().get(0);
        assertThat(one).isEqualTo(other);

        Document page = Jsoup.parse(HtmlReport.render(Reports.of(List.of(one, other), List.of())));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("#CACHE-02 td a").eachAttr("href")).containsExactly("#CACHE-02-1", "#CACHE-02-2");
    }

    @Test
    void nothing_is_certified_where_clauses_were_left_out() {
        Document page = Jsoup.parse(HtmlReport.render(Reports.filtered()));

        assertThat(page.select(".backends .mark").eachText()).containsExactly("✗ Not certified", "✗ Not certified");
        assertThat(page.select(".hindrances li").eachText())
                .containsExactly(
                        "Only CACHE-01 ran; a certificate needs every" + " clause: run again without --clause.");
    }

    @Test
    void tables_have_captions_and_headers_with_a_scope() {
        assertThat(mixed.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("> caption")).hasSize(1);
            assertThat(table.select("th"))
                    .isNotEmpty()
                    .allSatisfy(th -> assertThat(th.attr("scope")).isNotEmpty());
        });
        assertThat(mixed.select("label:not(:has(input))").eachAttr("for"))
                .allSatisfy(id -> assertThat(mixed.getElementById(id)).isNotNull());
        assertThat(mixed.select("header")).hasSize(1);
        assertThat(mixed.select("main")).hasSize(1);
        assertThat(mixed.select("[role=status]").attr("aria-live")).isEqualTo("polite");
        assertThat(mixed.body().children().first().attr("href")).isEqualTo("#results");
    }

    @Test
    void the_policy_allows_this_style_and_this_script_and_nothing_else() {
        assertThat(mixed.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src "
                        + new InlineResource(mixed.select("style").first().data()).policy() + "; script-src "
                        + new InlineResource(mixed.select("script").first().data()).policy()
                        + "; img-src data:; base-uri 'none'; form-action 'none'");
        assertThat(new InlineResource("").policy()).isEqualTo("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    @Test
    void the_page_asks_for_nothing() {
        assertThat(mixed.select("[src], [srcset], [action], [data], [style], iframe, object, embed, base"))
                .isEmpty();
        assertThat(mixed.select("link").eachAttr("href")).containsExactly("data:,");
        assertThat(mixed.select("style").first().data()).doesNotContain("url(", "@import", "@font-face");
        assertThat(mixed.select("script").first().data())
                .doesNotContain("fetch", "XMLHttp", "innerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }
}
