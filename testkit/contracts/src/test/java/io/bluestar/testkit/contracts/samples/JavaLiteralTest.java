package io.bluestar.testkit.contracts.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JavaLiteralTest {
    @Test
    void texts_are_plain_ascii_whatever_they_hold() {
        assertThat(JavaLiteral.of("a\"b\\c\n\r\t")).isEqualTo("\"a\\\"b\\\\c\\n\\r\\t\"");
        assertThat(JavaLiteral.of("\u0000\u00E9\uD83D\uDE00\uD83D"))
                .isEqualTo("\"\\u0000\\u00E9\\uD83D\\uDE00\\uD83D\"");
        assertThat(JavaLiteral.of("")).isEqualTo("\"\"");
        assertThat(JavaLiteral.of((String) null)).isEqualTo("null");
    }

    @Test
    void long_runs_are_repeated_instead_of_spelled_out() {
        assertThat(JavaLiteral.of("a" + "x".repeat(1_000) + "b")).isEqualTo("\"a\" + \"x\".repeat(1000) + \"b\"");
        assertThat(JavaLiteral.of("\uD83D\uDE00".repeat(30))).isEqualTo("\"\\uD83D\\uDE00\".repeat(30)");
    }

    @Test
    void durations_are_exact() {
        assertThat(JavaLiteral.of(Duration.ofMillis(1_500))).isEqualTo("Duration.ofMillis(1500L)");
        assertThat(JavaLiteral.of(Duration.ofNanos(1_000_001))).isEqualTo("Duration.ofSeconds(0L, 1000001)");
        assertThat(JavaLiteral.of(Duration.ofNanos(-1))).isEqualTo("Duration.ofSeconds(-1L, 999999999)");
        assertThat(JavaLiteral.of(Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo("Duration.ofSeconds(9223372036854775807L, 0)");
    }
}
