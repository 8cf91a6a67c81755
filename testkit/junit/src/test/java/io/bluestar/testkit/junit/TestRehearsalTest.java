package io.bluestar.testkit.junit;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** A rehearsal that fails is not heard of where an archive is made, and would only be a slower start. */
class TestRehearsalTest {

    @Test
    void the_rehearsed_test_passes() {
        assertThatCode(new TestRehearsal()::run).doesNotThrowAnyException();
    }
}
