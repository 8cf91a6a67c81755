package io.bluestar.persistence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotingTest {
    @Test
    void showsOrdinaryTextAsItIs() {
        assertThat(Quoting.quote("Zoë's 50% #1 😀")).isEqualTo("\"Zoë's 50% #1 😀\"");
        assertThat(Quoting.quote("")).isEqualTo("\"\"");
        assertThat(Quoting.quote(null)).isEqualTo("null");
    }

    @Test
    void escapesWhatCannotBeSeen() {
        assertThat(Quoting.quote("\"\\\n\r\t\0\u0085\u200B\u202E\u2028\uD83D"))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\u0000\\u0085\\u200B\\u202E\\u2028\\uD83D\"");
    }

    @Test
    void cutsLongTextAndSaysHowLongItWas() {
        assertThat(Quoting.quote("x".repeat(200))).isEqualTo("\"" + "x".repeat(200) + "\"");
        assertThat(Quoting.quote("x".repeat(1_000_000))).isEqualTo("\"" + "x".repeat(200) + "\"… (1000000 characters)");
    }

    @Test
    void longTextIsNotCutWithinACharacter() {
        assertThat(Utf8.indexOfUnpairedSurrogate(Quoting.quote("x".repeat(199) + "\uD83D\uDE00 and more")))
                .isEqualTo(-1);
    }
}
