package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report on a desk and on a telephone, by day and by night; pictures to look at stay in {@code target/pictures}. */
@ExtendWith(OneChromium.class)
class ReportViewsTest {
    private static final int MOST_PIXELS = 4000;

    static Stream<Arguments> everyReportInEveryView() {
        return Arrays.stream(ReportPages.values())
                .flatMap(report -> View.all().map(view -> Arguments.of(report, view)));
    }

    @ParameterizedTest
    @MethodSource("everyReportInEveryView")
    void nothing_is_complained_of_asked_for_or_out_of_sight(ReportPages report, View view, Chromium chromium)
            throws IOException {
        Path file = report.file();
        Page page = chromium.open(file, view);
        page.picture(
                Path.of("target", "pictures", report + "-" + view + ".png"),
                view,
                0,
                Math.min(page.height(), MOST_PIXELS));

        assertThat(page.scrollsSideways()).isFalse();
        page.find("#open-all").click();
        assertThat(page.scrollsSideways()).as("with all details open").isFalse();
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).containsExactly(file.toUri().toString());
        assertThat(page.run("return getComputedStyle(document.documentElement).getPropertyValue('--page').trim();"))
                .isEqualTo(view.dark() ? "#11161c" : "#ffffff");
    }
}
