package io.bluestar.testkit.certifier.report.badge;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Harmless;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BadgeTest {
    private static final String GREEN = "#1a7f37";

    @Test
    void a_certified_report_is_green_and_says_so() throws Exception {
        Document badge = parsed(Badge.render(Reports.good()));

        assertThat(words(badge)).containsExactly("BlueStar CACHE v1", "certified (2 passed)");
        assertThat(colour(badge)).isEqualTo(GREEN);
    }

    @Test
    void any_other_is_not() throws Exception {
        for (ConformanceReport report : List.of(
                Reports.mixed(),
                Reports.filtered(),
                Reports.of(List.of(), List.of()),
                Reports.of(List.of(Reports.nothingPassed()), List.of()))) {
            Document badge = parsed(Badge.render(report));
            assertThat(words(badge).get(1)).startsWith("not certified");
            assertThat(colour(badge)).isNotEqualTo(GREEN);
        }
        assertThat(words(parsed(Badge.render(Reports.mixed()))).get(1))
                .isEqualTo("not certified (1 failed, 1 could not run)");
    }

    @Test
    void a_backend_has_its_own() throws Exception {
        ConformanceReport mixed = Reports.mixed();

        Document failed = parsed(Badge.render(mixed, mixed.subjects().get(0)));
        assertThat(words(failed)).containsExactly("BlueStar CACHE v1", "not certified (1 failed)");
        Document passed = parsed(Badge.render(mixed, mixed.subjects().get(1)));
        assertThat(words(passed)).containsExactly("BlueStar CACHE v1", "certified (4 passed)");
        assertThat(colour(passed)).isEqualTo(GREEN);
        ConformanceReport filtered = Reports.filtered();
        assertThat(filtered.subjects().get(1).certified()).isTrue();
        for (SubjectReport subject : filtered.subjects()) {
            assertThat(colour(parsed(Badge.render(filtered, subject)))).isNotEqualTo(GREEN);
        }
    }

    @Test
    void it_is_one_picture_with_a_name_for_who_cannot_see_it() throws Exception {
        Element svg = parsed(Badge.render(Reports.good())).getDocumentElement();

        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("aria-label")).isEqualTo("BlueStar CACHE v1: certified (2 passed)");
        assertThat(svg.getFirstChild().getNodeName()).isEqualTo("title");
        assertThat(svg.getFirstChild().getTextContent())
                .isEqualTo(
                        "BlueStar CACHE v1: certified (2 passed); CacheBackend in-memory cache on this JVM: certified,"
                                + " 2 passed");
    }

    @Test
    void the_fields_are_as_wide_as_their_words() throws Exception {
        Document badge = parsed(Badge.render(Reports.good()));
        Element second = element(badge, "text", 1);
        int from = Integer.parseInt(second.getAttribute("x"));
        int length = Integer.parseInt(second.getAttribute("textLength"));

        assertThat(from + length + 6)
                .isEqualTo(Integer.parseInt(badge.getDocumentElement().getAttribute("width")));
        assertThat(BadgeSvg.width("certified (52 passed)")).isGreaterThan(BadgeSvg.width("certified (2 passed)"));
        // What the browser measures for 11 pixels of Verdana, within a tenth.
        assertThat(BadgeSvg.width("not certified")).isBetween(60, 73);
    }

    @ParameterizedTest
    @FieldSource("io.bluestar.testkit.certifier.report.HostileReports#PAYLOADS")
    void what_a_backend_says_is_text(String payload) throws Exception {
        Document badge = parsed(Badge.render(HostileReports.of(payload)));

        assertThat(badge.getElementsByTagName("title").item(0).getTextContent()).contains(Harmless.line(payload));
        assertThat(badge.getElementsByTagName("*").getLength())
                .isEqualTo(parsed(Badge.render(Reports.good()))
                        .getElementsByTagName("*")
                        .getLength());
    }

    private static List<String> words(Document badge) {
        return List.of(
                element(badge, "text", 0).getTextContent(),
                element(badge, "text", 1).getTextContent());
    }

    private static String colour(Document badge) {
        return element(badge, "rect", 2).getAttribute("fill");
    }

    private static Element element(Document badge, String name, int index) {
        return (Element) badge.getElementsByTagName(name).item(index);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
