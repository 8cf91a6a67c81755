package io.bluestar.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DockerTest {

    @Test
    void an_engine_that_answers_is_no_problem() {
        assertThat(Docker.search(() -> {})).isEmpty();
    }

    @Test
    void no_engine_is_told_with_the_ways_out() {
        Optional<String> problem = Docker.search(() -> {
            throw new IllegalStateException("Could not find a valid Docker environment");
        });
        assertThat(problem.orElseThrow())
                .contains("needs Docker", "Could not find a valid Docker environment")
                .contains("DOCKER_HOST", "BLUESTAR_TESTKIT_ENVIRONMENT", "embedded", "memory");
    }

    @Test
    void an_engine_that_does_not_answer_is_not_waited_for() {
        CountDownLatch never = new CountDownLatch(1);
        Optional<String> problem = Docker.search(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(problem.orElseThrow()).contains("does not answer").contains("embedded", "memory");
    }
}
