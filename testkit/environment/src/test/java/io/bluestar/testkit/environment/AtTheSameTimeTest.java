package io.bluestar.testkit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AtTheSameTimeTest {
    @Test
    void tasks_run_side_by_side() {
        CountDownLatch met = new CountDownLatch(3);
        Runnable meeting = () -> {
            met.countDown();
            try {
                met.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
        assertThatCode(() -> AtTheSameTime.run(List.of(meeting, meeting, meeting)))
                .doesNotThrowAnyException();
    }

    @Test
    void all_have_ended_when_one_has_failed_and_every_failure_is_told() {
        CountDownLatch ended = new CountDownLatch(1);
        Runnable first = () -> {
            throw new EnvironmentException("first");
        };
        Runnable second = () -> {
            ended.countDown();
            throw new IllegalStateException("second");
        };
        assertThatThrownBy(() -> AtTheSameTime.run(List.of(first, second)))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("first")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("second"));
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void nothing_is_fine() {
        assertThatCode(() -> AtTheSameTime.run(List.of())).doesNotThrowAnyException();
    }
}
