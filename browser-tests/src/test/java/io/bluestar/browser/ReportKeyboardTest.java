package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** All of it works without a mouse, and one sees where one is. */
@ExtendWith(OneChromium.class)
class ReportKeyboardTest {
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        page = chromium.open(ReportPages.MIXED.file(), View.WIDE);
    }

    @Test
    void the_first_stop_skips_to_the_results() {
        page.press(Keys.TAB);
        assertThat(page.focused().getText()).isEqualTo("Skip to the results");
        assertFocusIsSeen();

        page.press(Keys.ENTER);

        assertThat(page.focused()).isEqualTo(page.find("#results"));
        page.press(Keys.TAB);
        assertThat(page.focused()).isEqualTo(page.find("input[value=PASSED]"));
    }

    @Test
    void the_filter_is_used_by_keys() {
        page.tabTo("input[value=PASSED]");
        assertFocusIsSeen();
        page.press(Keys.SPACE);
        assertThat(page.shown("#CACHE-01")).isEmpty();

        page.tabTo("#words");
        page.press("CACHE-16");
        page.until("only CACHE-16 is shown", now -> now.shown("tr.clause").size() == 1);

        page.tabTo("#reset");
        page.press(Keys.ENTER);
        assertThat(page.shown("#CACHE-01")).hasSize(1);
    }

    @Test
    void a_failure_is_opened_and_closed_by_keys() {
        page.find("#close-all").click();
        page.tabTo("#CACHE-16 .failed a");
        assertFocusIsSeen();
        page.press(Keys.ENTER);
        page.until("the failure is open", now -> now.find("#CACHE-16-2").isDisplayed());

        page.tabTo("details:has(> #CACHE-16-2) > summary");
        assertFocusIsSeen();
        page.press(Keys.ENTER);
        page.until("the failure is closed", now -> !now.find("#CACHE-16-2").isDisplayed());
    }

    @Test
    void tables_that_are_wider_than_the_window_are_scrolled_by_keys(Chromium chromium) {
        Page narrow = chromium.open(ReportPages.MIXED.file(), new View(400, 800, false));
        WebElement region = narrow.tabTo("#CACHE .scroll");

        narrow.press(Keys.ARROW_RIGHT);

        narrow.until(
                "the table moved",
                now -> ((Number) now.run("return arguments[0].scrollLeft;", region)).doubleValue() > 0);
    }

    private void assertFocusIsSeen() {
        assertThat(page.focused().getCssValue("outline-style")).isEqualTo("solid");
        assertThat(page.focused().isDisplayed()).isTrue();
    }
}
