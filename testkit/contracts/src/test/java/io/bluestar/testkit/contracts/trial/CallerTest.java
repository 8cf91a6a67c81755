package io.bluestar.testkit.contracts.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void a_thread_on_a_latch_waits() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        Caller<Boolean> caller = Caller.start("waiting", () -> {
            latch.await();
            return true;
        });

        assertThat(caller.awaitWaiting(LONG)).isTrue();
        latch.countDown();
        assertThat(caller.await(LONG)).isPresent();
    }

    @Test
    void a_thread_before_a_monitor_does_not_hear_interrupts_and_is_not_taken_for_waiting() throws InterruptedException {
        Object monitor = new Object();
        Caller<Boolean> caller;
        synchronized (monitor) {
            caller = Caller.start("blocked", () -> {
                synchronized (monitor) {
                    return true;
                }
            });
            assertThat(caller.awaitWaiting(Duration.ofMillis(300))).isFalse();
            assertThat(caller.hasEnded()).isFalse();
        }
        assertThat(caller.await(LONG)).isPresent();
    }
}
