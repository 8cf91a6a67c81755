package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What happened is a click away, and a link away from elsewhere. */
@ExtendWith(OneChromium.class)
class ReportDetailsTest {
    @Test
    void every_cell_that_has_something_to_tell_opens_it(Chromium chromium) {
        Page page = chromium.open(ReportPages.MIXED.file(), View.WIDE);
        page.find("#close-all").click();
        assertThat(page.shown(".details dl")).isEmpty();

        for (WebElement cell : page.all(".clauses .mark a")) {
            String target = cell.getDomAttribute("href");
            assertThat(page.shown(target)).as(target + " before").isEmpty();
            cell.click();
            page.until(target + " opens", now -> now.find(target).isDisplayed());
        }
        assertThat(page.all(".clauses .mark.failed:not(:has(a))")).isEmpty();
    }

    @Test
    void a_failure_tells_what_was_done_expected_and_seen_and_how_to_see_it_again(Chromium chromium) {
        Page page = chromium.open(ReportPages.MIXED.file(), View.WIDE);

        page.find("#CACHE-16 .failed a").click();

        assertThat(page.find("#CACHE-16-2").getText())
                .contains("Done\ncache.setex(\"5f2c/gone\", PT0.05S, \"value\")")
                .contains("Expected\nthe value 51 ms after setex to be Optional.empty")
                .contains("Seen\nOptional[\"value\"]")
                .contains("Again\nbluestar certify --harness")
                .contains("--seed 481516234 --clause CACHE-16");
    }

    @Test
    void a_link_from_elsewhere_leads_to_a_clause_or_into_what_happened(Chromium chromium) {
        Page clause = chromium.open(ReportPages.HOSTILE.file(), "CACHE-05", View.WIDE);
        clause.until("the clause is in the window", page -> isInTheWindow(page, "#CACHE-05"));

        Page detail = chromium.open(ReportPages.HOSTILE.file(), "CACHE-05-2", View.WIDE);
        detail.until("the detail is in the window", page -> isInTheWindow(page, "#CACHE-05-2"));
        assertThat(detail.all("details[open] #CACHE-05-2")).hasSize(1);
        assertThat(detail.all("details[open] #CACHE-05-1")).as("its neighbour").isEmpty();
    }

    @Test
    void all_open_and_close_together(Chromium chromium) {
        Page page = chromium.open(ReportPages.MIXED.file(), View.WIDE);

        page.find("#open-all").click();
        assertThat(page.all(".details details:not([open])")).isEmpty();

        page.find("#close-all").click();
        assertThat(page.all(".details details[open]")).isEmpty();
    }

    @Test
    void without_script_everything_can_be_read_and_nothing_is_offered_that_would_not_work(Chromium chromium) {
        Page page = chromium.openWithoutScript(ReportPages.MIXED.file(), View.WIDE);

        assertThat(page.shown("#filters")).isEmpty();
        assertThat(page.shown("tr.clause")).hasSameSizeAs(page.all("tr.clause"));
        assertThat(page.find("#CACHE-16-2").isDisplayed()).isTrue();
        page.find("#CACHE-46-2").findElement(By.xpath("../summary")).click();
        assertThat(page.find("#CACHE-46-2").getText()).contains("MANUAL_CLOCK");
    }

    private static boolean isInTheWindow(Page page, String css) {
        return (Boolean) page.run(
                "const box = arguments[0].getBoundingClientRect(); return box.height > 0 && box.top >= 0 && box.top <"
                        + " innerHeight;",
                page.find(css));
    }
}
