package io.bluestar.persistence.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Utf8Test {
    static List<String> texts() {
        return List.of(
                "",
                "a",
                "aa",
                "ab",
                "b",
                "\0",
                "\u007F",
                "\u0080",
                "é",
                "e\u0301",
                "\u07FF",
                "\u0800",
                "\uD7FF",
                "\uE000",
                "\uFF61",
                "\uFFFF",
                "\uD800\uDC00",
                "\uDBFF\uDFFF",
                "a\uFF61",
                "a\uD800\uDC00",
                "\uD83D\uDE00x");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_longer_than_fewer_bytes_only(String text) {
        int bytes = text.getBytes(UTF_8).length;
        assertThat(Utf8.isLongerThan(bytes, text)).isFalse();
        assertThat(Utf8.isLongerThan(bytes + 100, text)).isFalse();
        assertThat(Utf8.isLongerThan(bytes - 1, text)).isTrue();
        assertThat(Utf8.isLongerThan(-1, text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void lengthIsThatOfTheEncodedBytes(String text) {
        assertThat(Utf8.length(text)).isEqualTo(text.getBytes(UTF_8).length);
    }

    @Test
    void orderIsThatOfTheEncodedBytes() {
        for (String left : texts()) {
            for (String right : texts()) {
                assertThat(Integer.signum(Utf8.BYTE_ORDER.compare(left, right)))
                        .as("%s and %s", Quoting.quote(left), Quoting.quote(right))
                        .isEqualTo(Integer.signum(Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8))));
            }
        }
    }

    @Test
    void halfwidthComesBeforeSupplementaryUnlikeInJavasOrder() {
        assertThat(Stream.of("\uD800\uDC00", "\uFF61").sorted(Utf8.BYTE_ORDER))
                .containsExactly("\uFF61", "\uD800\uDC00");
        assertThat(Stream.of("\uD800\uDC00", "\uFF61").sorted()).containsExactly("\uD800\uDC00", "\uFF61");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatCanBeEncodedHasNoUnpairedSurrogate(String text) {
        assertThat(Utf8.indexOfUnpairedSurrogate(text)).isEqualTo(-1);
    }

    /** H stands for a high surrogate, L for a low one. */
    @ParameterizedTest
    @CsvSource({"H,0", "L,0", "aH,1", "aL,1", "LH,0", "HH,0", "HHL,0", "HLL,2", "HLH,2", "HLaLx,3", "Ha,0"})
    void theFirstUnpairedSurrogateIsFound(String pattern, int index) {
        String text = pattern.replace('H', '\uD83D').replace('L', '\uDE00');
        assertThat(Utf8.indexOfUnpairedSurrogate(text)).isEqualTo(index);
    }
}
