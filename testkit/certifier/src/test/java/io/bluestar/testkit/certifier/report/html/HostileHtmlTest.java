package io.bluestar.testkit.certifier.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.text.Harmless;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What backends say is text, wherever it stands. */
class HostileHtmlTest {
    @ParameterizedTest
    @FieldSource("io.bluestar.testkit.certifier.report.HostileReports#PAYLOADS")
    void the_page_has_the_same_elements_and_attributes_whatever_a_backend_says(String payload) {
        Document hostile = Jsoup.parse(HtmlReport.render(HostileReports.of(payload)));
        Document plain = Jsoup.parse(HtmlReport.render(HostileReports.of("plain")));

        assertThat(skeleton(hostile)).isEqualTo(skeleton(plain));
        assertThat(hostile.select("script")).hasSize(1);
        assertThat(hostile.select("style")).hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("io.bluestar.testkit.certifier.report.HostileReports#PAYLOADS")
    void what_a_backend_says_can_be_read(String payload) {
        Document page = Jsoup.parse(HtmlReport.render(HostileReports.of(payload)));

        assertThat(page.select("thead bdi").eachText().get(0))
                .isEqualTo(Harmless.line(payload).strip());
        assertThat(page.select("#CACHE-02-1 code.block").get(2).wholeText()).isEqualTo(Harmless.text(payload));
    }

    @Test
    void nothing_invisible_is_left_in_the_page() {
        assertThat(HtmlReport.render(HostileReports.all()).replaceAll("[\n\t]", ""))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFE\uFFFF]");
    }

    @Test
    void text_cannot_leave_an_attribute() {
        HtmlWriter html = new HtmlWriter();
        for (String payload : HostileReports.PAYLOADS) {
            html.open("p", "title", payload).close();
        }

        Document page = Jsoup.parse(html.page());

        assertThat(page.select("body > p").eachAttr("title"))
                .isEqualTo(HostileReports.PAYLOADS.stream().map(Harmless::line).toList());
        assertThat(page.body().getAllElements()).hasSize(HostileReports.PAYLOADS.size() + 1);
        assertThat(page.select("p"))
                .allSatisfy(p -> assertThat(p.attributesSize()).isEqualTo(1));
    }

    @Test
    void an_element_that_is_not_closed_is_a_fault_of_the_writer() {
        HtmlWriter html = new HtmlWriter().open("p").open("b");
        assertThatThrownBy(html::page).isInstanceOf(IllegalStateException.class).hasMessageContaining("[b, p]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a { } </STYLE>", "'</script >'", "<!-- -->"})
    void a_style_sheet_or_script_that_would_end_its_element_is_refused(String text) {
        assertThatThrownBy(() -> new InlineResource(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Every element with all its attributes, in order. */
    private static List<String> skeleton(Document page) {
        return page.getAllElements().stream()
                .map(Element::shallowClone)
                .map(element -> element.tagName() + element.attributes().html())
                .toList();
    }
}
