package io.bluestar.testkit.certifier.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.domain.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HarmlessTest {
    @Test
    void what_cannot_be_seen_is_shown_by_its_number() {
        assertThat(Harmless.line("a\u202Eb\u0000c\nd\te")).isEqualTo("a⟨U+202E⟩b⟨U+0000⟩c⟨U+000A⟩d⟨U+0009⟩e");
        assertThat(Harmless.line("\uD800 \uFFFE \uDB40\uDC41")).isEqualTo("⟨U+D800⟩ ⟨U+FFFE⟩ ⟨U+E0041⟩");
        assertThat(Harmless.line("Redis\u3164\uFE0F\u2800")).isEqualTo("Redis⟨U+3164⟩⟨U+FE0F⟩⟨U+2800⟩");
    }

    @Test
    void folded_lines_have_one_space_between_them() {
        assertThat(Harmless.folded(" a  \r\n  b\n\tc")).isEqualTo("a b c");
        assertThat(Harmless.folded(" a b ")).isEqualTo(" a b ");
    }

    @Test
    void lines_of_a_text_stay() {
        assertThat(Harmless.text("a\r\nb\n\tc\rd\u2028e")).isEqualTo("a\nb\n\tc⟨U+000D⟩d⟨U+2028⟩e");
    }

    @Test
    void what_can_be_seen_stays() {
        String text = "Grüße, שלום, 日本語, e\u0301, \uD83D\uDE00 <b>&";
        assertThat(Harmless.line(text)).isEqualTo(text);
        assertThat(Harmless.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @FieldSource("io.bluestar.testkit.certifier.report.HostileReports#PAYLOADS")
    void nothing_is_left_that_turns_text_around_or_cannot_be_stored(String payload) {
        String line = Harmless.line(payload);
        assertThat(line).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFE\uFFFF]");
        assertThat(Utf8.indexOfUnpairedSurrogate(line)).isEqualTo(-1);
        assertThat(Harmless.text(payload).replaceAll("[\n\t]", ""))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\uFFFE\uFFFF]");
    }
}
