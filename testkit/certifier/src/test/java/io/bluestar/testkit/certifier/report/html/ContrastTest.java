package io.bluestar.testkit.certifier.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, success criterion 1.4.3: text has a contrast of 4.5 to 1 at the least. */
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");
    private static final List<String> OUTCOMES = List.of("passed", "failed", "not-supported", "not-run");

    @ParameterizedTest
    @ValueSource(strings = {":root {", "(prefers-color-scheme: dark) {", "@media print {"})
    void text_can_be_told_from_what_is_behind_it(String section) {
        Map<String, Integer> colours = coloursAfter(section);

        for (String page : List.of("page", "raised")) {
            for (String text : List.of("text", "quiet", "link")) {
                assertContrast(colours, text, page);
            }
            OUTCOMES.forEach(outcome -> assertContrast(colours, outcome, page));
        }
        OUTCOMES.forEach(outcome -> assertContrast(colours, outcome, outcome + "-page"));
        // What stands in a coloured cell besides.
        OUTCOMES.forEach(outcome -> assertContrast(colours, "quiet", outcome + "-page"));
    }

    private static Map<String, Integer> coloursAfter(String section) {
        String css = InlineResource.of("report.css").text();
        int from = css.indexOf(section);
        assertThat(from).isNotNegative();
        String block = css.substring(from, css.indexOf("\n}\n", from));
        Map<String, Integer> colours = new HashMap<>();
        COLOUR.matcher(block)
                .results()
                .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
        return colours;
    }

    private static void assertContrast(Map<String, Integer> colours, String text, String page) {
        double one = luminance(colours.get(text));
        double other = luminance(colours.get(page));
        assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                .as("contrast of --%s on --%s", text, page)
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear((colour >> 8) & 0xFF) + 0.0722 * linear(colour & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
