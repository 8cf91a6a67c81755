package io.bluestar.testkit.contracts.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.testkit.contracts.harness.Harness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffortTest {
    private static Harness on(String environment) {
        return new Harness() {
            @Override
            public String backend() {
                return "some";
            }

            @Override
            public String environment() {
                return environment;
            }
        };
    }

    @Test
    void quick_is_at_least_100_sequences_in_memory_and_25_on_servers() {
        assertThat(Effort.QUICK.sequences(on(Harness.THIS_JVM))).isEqualTo(100);
        assertThat(Effort.QUICK.sequences(on("redis-server 8.0"))).isEqualTo(25);
    }

    @Test
    void it_is_said_in_words_or_as_a_multiple() {
        assertThat(Effort.parse("Quick")).isEqualTo(Effort.QUICK);
        assertThat(Effort.parse("thorough").sequences(on(Harness.THIS_JVM))).isEqualTo(100_000);
        assertThat(Effort.parse("20").histories(3)).isEqualTo(60);
        assertThat(Effort.parse("20")).hasToString("20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "slow", "0", "-1", "100001", "1.5"})
    void anything_else_is_refused_by_name(String text) {
        assertThatThrownBy(() -> Effort.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("effort");
    }
}
