package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers get who hear the page, or see little of it. */
@ExtendWith(OneChromium.class)
class ReportAccessibilityTest {
    static Stream<Arguments> reportsInEveryView() {
        return Stream.of(ReportPages.CERTIFIED, ReportPages.MIXED, ReportPages.HOSTILE)
                .flatMap(report -> View.all().map(view -> Arguments.of(report, view)));
    }

    @ParameterizedTest
    @MethodSource("reportsInEveryView")
    void no_rule_of_axe_is_broken(ReportPages report, View view, Chromium chromium) {
        Page page = chromium.open(report.file(), view);
        page.find("#open-all").click();

        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void whatever_takes_the_focus_has_a_name(Chromium chromium) {
        Page page = chromium.open(ReportPages.MIXED.file(), View.WIDE);

        assertThat(SpokenNode.of(page))
                .filteredOn(SpokenNode::focusable)
                .hasSizeGreaterThan(20)
                .filteredOn(node -> !node.role().equals("main"))
                .allSatisfy(node -> assertThat(node.name()).as(node.role()).isNotBlank());
    }

    @Test
    void the_parts_of_the_page_are_told_by_role_and_name(Chromium chromium) {
        assertThat(SpokenNode.of(chromium.open(ReportPages.MIXED.file(), View.WIDE)))
                .contains(
                        new SpokenNode("link", "Skip to the results", true),
                        new SpokenNode("heading", "BlueStar conformance report", false),
                        new SpokenNode("region", "What prevents the certificate", false),
                        new SpokenNode("table", "What was certified, on what", false),
                        new SpokenNode("search", "Filter the clauses", false),
                        new SpokenNode("group", "Outcome", false),
                        new SpokenNode("checkbox", "FAILED (4)", true),
                        new SpokenNode("searchbox", "Clause or words", true),
                        new SpokenNode("button", "Open all details", true),
                        new SpokenNode("region", "CacheBackend", false),
                        new SpokenNode("region", "Clauses of CacheBackend", true),
                        new SpokenNode("table", "What became of each clause of CacheBackend on each backend", false),
                        new SpokenNode("columnheader", "Redis cache on redis-server 8.0.3", false));
    }
}
