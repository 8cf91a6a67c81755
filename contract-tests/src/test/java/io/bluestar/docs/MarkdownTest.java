package io.bluestar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of clauses hold many characters that Markdown takes for something else. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                    Escape patterns (%, _, *, ?).              ; Escape patterns (%, \\_, \\*, ?).
                    A ttl, e.g. of 1 ms, is kept by DynamoDB.  ; A ttl, e.g. of 1 ms, is kept by DynamoDB.
                    It reads as empty (RFC 4648).              ; It reads as empty (RFC 4648).
                    Between 1E-130 and 9.99…E+125.             ; Between 1E-130 and 9.99…E+125.
                    '#' joins the parts of keys.               ; '#' joins the parts of keys.
                    """)
    void what_is_no_code_is_shown_as_it_is(String plain, String markdown) {
        assertThat(Markdown.text(plain)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
                    Call CacheEntries.check(key, ttl, value, limit) first. ; Call `CacheEntries.check(key, ttl, value, limit)` first.
                    Call Thread.currentThread().interrupt() then.          ; Call `Thread.currentThread().interrupt()` then.
                    Throw new CacheException(operation, e).                ; Throw `new CacheException(operation, e)`.
                    After close() it throws an IllegalStateException.      ; After `close()` it throws an `IllegalStateException`.
                    Only listFiles names payFreq.                          ; Only `listFiles` names `payFreq`.
                    Declare FLAT_NAMESPACE.                                ; Declare `FLAT_NAMESPACE`.
                    The row CLIENT#{planId}_{payFreq} / STEP#… is it.      ; The row `CLIENT#{planId}_{payFreq} / STEP#…` is it.
                    The row YEAR#{year} / LIMITS of the table is it.       ; The row `YEAR#{year} / LIMITS` of the table is it.
                    It is calc_rule{suffix}:{planId}:{calcType}.           ; It is `calc_rule{suffix}:{planId}:{calcType}`.
                    Sort with Utf8.BYTE_ORDER: String.compareTo differs.   ; Sort with `Utf8.BYTE_ORDER`: `String.compareTo` differs.
                    """)
    void code_is_set_as_code(String plain, String markdown) {
        assertThat(Markdown.text(plain)).isEqualTo(markdown);
    }

    @Test
    void sources_are_links_or_words() {
        assertThat(Markdown.source("https://www.rfc-editor.org/rfc/rfc8259"))
                .isEqualTo("[rfc-editor.org/rfc/rfc8259](https://www.rfc-editor.org/rfc/rfc8259)");
        assertThat(Markdown.source("a decision of this project")).isEqualTo("a decision of this project");
    }
}
