package io.bluestar.contracttests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whether calls that break their bounds, or the test, are told. */
class FaultMatrixTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final FaultMatrix matrix = new FaultMatrix("backend", Duration.ofMillis(100));

    @Test
    void a_call_that_never_ends_is_told_with_the_place_where_it_hangs() {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> matrix.observe("nothing answers", "read", SHORT, () -> {
                    never.await();
                    return null;
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("backend", "read", "nothing answers", "PT0.05S")
                .hasStackTraceContaining("CountDownLatch.await");
    }

    @Test
    void a_call_that_is_late_is_told_with_the_time_that_it_took() {
        FaultMatrix patient = new FaultMatrix("backend");
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> patient.observe(
                        "answers are late",
                        "read",
                        SHORT,
                        () -> never.await(2 * SHORT.toMillis(), TimeUnit.MILLISECONDS)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("took PT0.", "more than PT0.05S", "answers are late");
    }

    @Test
    void what_a_call_answers_or_throws_is_handed_on() {
        Exception failure = new Exception("failed");

        assertThat(matrix.observe("f", "read", Duration.ofSeconds(20), () -> "answer")
                        .answer())
                .isEqualTo("answer");
        assertThat(matrix.observe("f", "read", Duration.ofSeconds(20), () -> {
                            throw failure;
                        })
                        .thrown())
                .isSameAs(failure);
    }

    @Test
    void a_check_that_breaks_within_a_call_breaks_the_test() {
        AssertionError broken = new AssertionError("broken");

        assertThat(catchThrowable(() -> matrix.observe("f", "read", Duration.ofSeconds(20), () -> {
                    throw broken;
                })))
                .isSameAs(broken);
    }

    @Test
    void a_test_that_is_interrupted_stays_so_and_ends() {
        Thread.currentThread().interrupt();

        Throwable ended = catchThrowable(() -> matrix.observe("f", "read", Duration.ofSeconds(20), () -> {
            new CountDownLatch(1).await();
            return null;
        }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ended).isInstanceOf(AssertionError.class).hasMessageContaining("interrupted during read");
    }
}
