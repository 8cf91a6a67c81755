package io.bluestar.testkit.contracts.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final Secrets declared = Secrets.of(Set.of("p/ss wörd", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refused: p/ss wörd",
                "refused: ?password=p%2Fss+w%C3%B6rd",
                "refused: /p%2Fss%20w%C3%B6rd",
                "refused: /p%2fss%20w%c3%b6rd"
            })
    void a_declared_secret_is_found_and_hidden_in_each_of_its_forms(String text) {
        assertThat(declared.areToldBy(text)).isTrue();
        assertThat(declared.hiddenIn(text))
                .contains("***")
                .satisfies(safe -> assertThat(declared.areToldBy(safe)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://:hunter2@cache:6379 refused", "no answer from https://app:hunter2@files/a"})
    void a_password_in_a_uri_is_found_and_hidden_though_nothing_is_declared(String text) {
        Secrets none = Secrets.of(Set.of());
        assertThat(none.areToldBy(text)).isTrue();
        assertThat(none.hiddenIn(text))
                .doesNotContain("hunter2")
                .satisfies(safe -> assertThat(none.areToldBy(safe)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://app:*******@cache:6379 refused",
                "redis://cache:6379 refused",
                "http://cache:6379/a@b",
                "mail to a:b@c",
                ""
            })
    void what_tells_no_password_is_left_as_it_is(String text) {
        assertThat(declared.areToldBy(text)).isFalse();
        assertThat(declared.hiddenIn(text)).isEqualTo(text);
    }

    @Test
    void no_secret_is_no_reason_to_hide_anything() {
        assertThat(Secrets.of(Set.of("")).hiddenIn("text")).isEqualTo("text");
    }
}
