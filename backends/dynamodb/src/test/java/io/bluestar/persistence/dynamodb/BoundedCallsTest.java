package io.bluestar.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedCallsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final BoundedCalls calls = new BoundedCalls();

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void a_pause_ends_at_once_when_the_calls_are_closed() throws Exception {
        FutureTask<Void> pausing = new FutureTask<>(() -> {
            calls.pause(LONG);
            return null;
        });
        Thread caller = new Thread(pausing);
        caller.setDaemon(true);
        caller.start();
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            assertThat(pausing.isDone()).isFalse();
            Thread.onSpinWait();
        }
        calls.close();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(pausing::get)
                .havingCause()
                .isInstanceOf(IllegalStateException.class)
                .withMessageContaining("closed during the call");
    }

    @Test
    void after_close_there_is_no_pause() {
        calls.close();
        assertThatIllegalStateException().isThrownBy(() -> calls.pause(LONG));
    }

    @Test
    void a_pause_is_as_long_as_it_is_told_to_be() throws InterruptedException {
        Duration pause = Duration.ofMillis(20);
        long start = System.nanoTime();
        calls.pause(pause);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(pause.toNanos());
    }

    @Test
    void an_interrupted_pause_ends_as_such() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> calls.pause(LONG));
    }
}
