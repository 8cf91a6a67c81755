package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.UnhandledAlertException;

/** A page that does all that a report must not: what the other tests do not see would be worth nothing. */
@ExtendWith(OneChromium.class)
class PageTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("bad.html"), """
                <!doctype html>
                <meta http-equiv="Content-Security-Policy" content="style-src 'none'">
                <style>p { color: red }</style>
                <img src="http://127.0.0.1:9/tracker.png">
                <p>Said.</p>
                <button id="talk" onclick="alert(1)"></button>
                <script>console.error("wrong")</script>
                """);
    }

    @Test
    void what_a_page_complains_of_and_asks_for_is_seen(Chromium chromium) {
        Page page = chromium.open(file, View.WIDE);

        assertThat(page.complaints())
                .anyMatch(complaint -> complaint.contains("wrong"))
                .anyMatch(complaint -> complaint.contains("Content Security Policy"));
        assertThat(page.requests()).containsExactly(file.toUri().toString(), "http://127.0.0.1:9/tracker.png");
        assertThat(Axe.violations(page))
                .anyMatch(violation -> violation.startsWith("button-name"))
                .anyMatch(violation -> violation.startsWith("image-alt"))
                .anyMatch(violation -> violation.startsWith("html-has-lang"));
        assertThat(SpokenNode.of(page)).contains(new SpokenNode("button", "", true));
    }

    @Test
    void a_page_that_is_too_wide_is_seen(Chromium chromium) throws IOException {
        Path wide = Files.writeString(folder.resolve("wide.html"), "<p style='width: 3000px'>wide</p>");
        assertThat(chromium.open(wide, View.WIDE).scrollsSideways()).isTrue();
    }

    @Test
    void a_dialog_is_seen(Chromium chromium) {
        Page page = chromium.open(file, View.WIDE);

        page.find("#talk").sendKeys(" ");

        assertThatThrownBy(() -> page.find("p")).isInstanceOf(UnhandledAlertException.class);
    }
}
