package io.bluestar.docs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that differs is refused, or nobody would notice. */
class GeneratedPageTest {
    @TempDir
    private Path folder;

    @Test
    void a_page_that_is_what_the_code_says_passes() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "one\ntwo\n");
        assertThatCode(() -> GeneratedPage.expect(page, "one\ntwo\n")).doesNotThrowAnyException();
    }

    @Test
    void a_page_that_differs_is_refused_and_the_way_to_write_it_told() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "one\ntwo\n");
        assertThatThrownBy(() -> GeneratedPage.expect(page, "one\nthree\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("first in line 2")
                .hasMessageContaining("-Dbluestar.docs=write");
    }

    @Test
    void a_page_that_is_missing_is_refused() {
        assertThatThrownBy(() -> GeneratedPage.expect(folder.resolve("none.md"), "one\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("none.md");
    }
}
