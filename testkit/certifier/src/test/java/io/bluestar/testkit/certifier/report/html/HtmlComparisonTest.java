package io.bluestar.testkit.certifier.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.comparison.ComparedReport;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.comparison.Comparisons;
import io.bluestar.testkit.certifier.report.comparison.Grouping;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class HtmlComparisonTest {
    private final Document mixed = Jsoup.parse(HtmlComparison.render(Comparisons.mixed(), false));

    @Test
    void what_differs_stands_side_by_side() {
        assertThat(mixed.select(".verdict").text()).isEqualTo("3 of 4 clauses differ, 1 is equal");
        assertThat(mixed.select("#CACHE thead th").eachText())
                .containsExactly("Clause", "redis-server 6.2, kit 1.0", "redis-server 8.0, kit 1.1");
        assertThat(mixed.select("tr.clause").eachAttr("id")).containsExactly("CACHE-02", "CACHE-04", "CACHE-03");
        assertThat(mixed.select("#CACHE-02 td").eachText()).containsExactly("✗ FAILED", "✓ PASSED");
        assertThat(mixed.select("#CACHE-04 td").eachText()).containsExactly("not in its contract", "? NOT_RUN");
    }

    @Test
    void the_heads_of_the_reports_stand_side_by_side_and_what_differs_in_them_says_so() {
        assertThat(mixed.select("section[aria-labelledby=facts-title] tbody tr").eachText())
                .contains("Kit differs 1.0 1.1", "Effort quick");
    }

    @Test
    void what_happened_stands_under_the_clause_with_the_command_of_its_own_report() {
        assertThat(mixed.select("#CACHE-02 td a").attr("href")).isEqualTo("#CACHE-02-1");
        assertThat(mixed.getElementById("CACHE-02-1").text())
                .contains("Seen nothing")
                .contains("Again bluestar certify --harness com.acme.Harness");
        assertThat(mixed.select("details summary").eachText())
                .startsWith("redis-server 6.2, kit 1.0: CACHE-02 failed, which prevents the certificate");
        assertThat(mixed.select("#CACHE-04 td a").attr("href")).isEqualTo("#CACHE-04-2");
    }

    @Test
    void clauses_that_are_equal_are_shown_on_demand() {
        Document all = Jsoup.parse(HtmlComparison.render(Comparisons.mixed(), true));

        assertThat(mixed.getElementById("CACHE-01")).isNull();
        assertThat(all.select("#CACHE-01 td").eachText()).containsExactly("✓ PASSED", "✓ PASSED");
    }

    @Test
    void promises_that_are_not_the_same_are_told() {
        Document worded = Jsoup.parse(HtmlComparison.render(Comparisons.worded(), false));

        assertThat(worded.select("#CACHE > p").eachText())
                .contains(
                        "2 of 2 clauses differ, 0 are equal. Not all reports mean the same promise by CACHE-01; shown is"
                                + " that of the last.");
        assertThat(worded.select("#CACHE-01 .promise").text()).isEqualTo("A key that was never set reads as empty.");
    }

    @Test
    void the_page_loads_nothing_and_allows_only_its_own_style_and_script() {
        assertThat(mixed.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'sha256-");
        assertThat(mixed.select("[src], link:not([href='data:,'])")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_id_is_there_twice_and_every_link_leads_somewhere(Grouping grouping) {
        ComparedReport one = new ComparedReport("a.json", HostileReports.all());
        ComparedReport other = new ComparedReport("b.json", HostileReports.all());
        Document page = Jsoup.parse(HtmlComparison.render(Comparison.of(List.of(one, other), grouping), true));

        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    }

    @ParameterizedTest
    @FieldSource("io.bluestar.testkit.certifier.report.HostileReports#PAYLOADS")
    void the_page_has_the_same_elements_and_attributes_whatever_a_backend_or_a_file_is_called(String payload) {
        assertThat(skeleton(payload)).isEqualTo(skeleton("plain"));
    }

    private static List<String> skeleton(String name) {
        ComparedReport one = new ComparedReport(name, HostileReports.of(name));
        ComparedReport other = new ComparedReport("other", HostileReports.of(name));
        Comparison comparison = Comparison.of(List.of(one, other), Grouping.BACKEND);
        return Jsoup.parse(HtmlComparison.render(comparison, true)).getAllElements().stream()
                .map(Element::shallowClone)
                .map(element -> element.tagName()
                        + element.attributes().html().replaceAll("aria-label=\"Clauses of [^\"]*\"", "aria-label"))
                .toList();
    }
}
