package io.bluestar.testkit.environment;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** A warm-up that fails is not heard of where it runs ahead, and would only be a slower start. */
class WarmUpTest {

    @Test
    void the_rules_are_seeded_and_read_with_canned_answers() {
        assertThatCode(WarmUp::rules).doesNotThrowAnyException();
    }

    @Test
    void the_files_are_seeded_with_canned_answers() {
        assertThatCode(WarmUp::files).doesNotThrowAnyException();
    }
}
