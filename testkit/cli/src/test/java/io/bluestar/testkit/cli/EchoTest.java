package io.bluestar.testkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:secret@h:1",
                "redis://:se'cret@h:1",
                "redis://:se cret@h:1",
                "redis://:x@secret@h:1",
                "redis://:secret@h:1 redis://:secret@h:1",
                "redis://:x\nsecret@h:1"
            })
    void no_password_of_a_uri_is_repeated(String argument) {
        assertThat(Echo.of("Unmatched argument: '" + argument + "'"))
                .startsWith("Unmatched argument: 'redis://***@h:1")
                .doesNotContain("cret");
    }

    @Test
    void a_password_that_is_cut_is_not_repeated_either() {
        assertThat(Echo.of("x".repeat(980) + " redis://:secretsecretsecretsecret@h"))
                .doesNotContain("secret")
                .contains("characters)");
    }

    @Test
    void what_holds_no_user_stays_as_it_is() {
        assertThat(Echo.of("Unknown option: '--endpoint' http://h:1/a"))
                .isEqualTo("Unknown option: '--endpoint' http://h:1/a");
    }
}
