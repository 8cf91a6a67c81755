package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Backends whose words are script, markup and addresses. A dialog would fail whatever is asked of the page next. */
@ExtendWith(OneChromium.class)
class HostileReportTest {
    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"HOSTILE", "HUGE"})
    void nothing_that_a_backend_says_runs_or_leads_away(ReportPages report, Chromium chromium) {
        Path file = report.file();
        Page page = chromium.open(file, View.WIDE);

        page.find("#open-all").click();
        page.run("document.querySelectorAll('summary, a, button').forEach((one) => one.click());");
        page.run("document.querySelectorAll('*').forEach((one) => one.dispatchEvent(new MouseEvent('mouseover')));");

        assertThat(page.all("script")).hasSize(1);
        assertThat(page.all("img, iframe, object, embed, form[action], a:not([href^='#'])"))
                .isEmpty();
        assertThat(page.run("return location.href.split('#')[0];"))
                .isEqualTo(file.toUri().toString());
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).containsExactly(file.toUri().toString());
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"HOSTILE", "HUGE"})
    void addresses_with_markup_in_them_do_nothing(ReportPages report, Chromium chromium) {
        Page page = chromium.open(report.file(), "%22%3E%3Cimg%20src=x%20onerror=alert(9)%3E", View.WIDE);

        assertThat(page.all("img")).isEmpty();
        assertThat(page.complaints()).isEmpty();
    }
}
