package io.bluestar.contracttests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The processes that are there to be killed stay behind in no case. */
class CrashChildTest {
    @Test
    void a_child_ends_with_its_input_which_the_end_of_its_parent_closes() {
        try (Child child = Child.start(ChildJvm.command(Seeding.NAME))) {
            child.awaitReady();
            assertThat(child.endsWithItsInput()).isTrue();
        }
    }
}
