package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On paper nothing can be clicked; what was printed stays in {@code target/pictures}. */
@ExtendWith(OneChromium.class)
class ReportPrintTest {
    @Test
    void failures_are_told_whole_and_controls_are_left_out(Chromium chromium) throws IOException {
        Page page = chromium.open(ReportPages.MIXED.file(), View.WIDE.darkened());
        page.find("#close-all").click();

        String paper = printed(page, "mixed.pdf");

        assertThat(paper)
                .contains("Not certified", "What prevents the certificate", "CACHE-01", "FILE-07")
                .contains("cache.get(\"5f2c/gone\") → Optional[\"value\"]")
                .contains("the value 51 ms after setex to be Optional.empty")
                .contains("--clause CACHE-16")
                .doesNotContain("Open all details", "Skip to the results", "clauses shown");
        assertThat(page.all("details[open]")).as("afterwards it is as it was").isEmpty();
    }

    @Test
    void what_is_filtered_out_is_not_printed(Chromium chromium) throws IOException {
        Page page = chromium.open(ReportPages.MIXED.file(), View.WIDE);
        page.find("#words").sendKeys("CACHE-16");
        page.until("only CACHE-16 is shown", now -> now.shown("tr.clause").size() == 1);

        assertThat(printed(page, "filtered.pdf")).contains("CACHE-16").doesNotContain("CACHE-17");
    }

    private static String printed(Page page, String name) throws IOException {
        byte[] pdf = page.pdf();
        Path file = Path.of("target", "pictures", name);
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
