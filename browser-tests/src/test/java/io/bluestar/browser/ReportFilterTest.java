package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The clauses that are shown, by outcome and by words. */
@ExtendWith(OneChromium.class)
class ReportFilterTest {
    private Page page;

    @BeforeEach
    void open(Chromium chromium) {
        page = chromium.open(ReportPages.MIXED.file(), View.WIDE);
    }

    @Test
    void one_outcome_shows_the_clauses_that_have_it_on_some_backend() {
        for (String other : List.of("PASSED", "NOT_SUPPORTED", "NOT_RUN")) {
            page.find("input[value=" + other + "]").click();
        }

        assertThat(shownClauses()).containsExactly("CACHE-02", "CACHE-16", "CACHE-44", "FILE-07");
        assertThat(page.find("#found").getText())
                .isEqualTo("4 of " + page.all("tr.clause").size() + " clauses shown");
    }

    @Test
    void words_are_looked_for_in_clauses_themes_and_what_happened() {
        type("optional.EMPTY cache-16");

        awaitShown("CACHE-16");
    }

    @Test
    void what_nothing_matches_is_said_and_everything_comes_back() {
        int all = page.all("tr.clause").size();
        type("no such words");
        page.until("no clause is shown", now -> now.shown("tr.clause").isEmpty());
        assertThat(page.shown(".nothing"))
                .hasSize(2)
                .allSatisfy(nothing -> assertThat(nothing.getText()).isEqualTo("No clause matches the filter."));

        page.find("#reset").click();

        assertThat(page.shown("tr.clause")).hasSize(all);
        assertThat(page.shown(".nothing")).isEmpty();
    }

    @Test
    void a_link_to_a_clause_that_is_filtered_out_shows_it_again() {
        type("CACHE-01");
        awaitShown("CACHE-01");

        page.find(".hindrances a[href='#CACHE-16-2']").click();

        page.until("the failure is in sight", now -> now.find("#CACHE-16-2").isDisplayed());
        assertThat(page.find("#words").getDomProperty("value")).isEmpty();
    }

    private void type(String words) {
        page.find("#words").sendKeys(words, Keys.ENTER);
    }

    private void awaitShown(String... clauses) {
        page.until(
                "only " + List.of(clauses) + " is shown", now -> shownClauses().equals(List.of(clauses)));
    }

    private List<String> shownClauses() {
        return page.shown("tr.clause").stream().map(ReportFilterTest::id).toList();
    }

    private static String id(WebElement row) {
        return row.getDomAttribute("id");
    }
}
