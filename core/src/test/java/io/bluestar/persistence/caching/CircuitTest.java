package io.bluestar.persistence.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bluestar.persistence.caching.Circuit.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CircuitTest {
    private static final Duration FIRST = CircuitOptions.DEFAULT.firstPause();
    private static final Duration LONGEST = CircuitOptions.DEFAULT.longestPause();

    /** It overflows during the tests, as that of the system may. */
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);

    private final Circuit circuit = new Circuit(CircuitOptions.DEFAULT, nanoTime::get);

    @Test
    void lets_all_through_until_one_fails() {
        long first = admitted();
        long second = admitted();
        assertThat(circuit.succeeded(first)).isFalse();
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
        assertThat(circuit.failed(second)).isTrue();
        assertThat(circuit.state()).isEqualTo(State.OPEN);
        assertThat(circuit.admit()).isEmpty();
    }

    @Test
    void lets_one_try_when_the_pause_is_over_and_closes_when_it_succeeds() {
        circuit.failed(admitted());
        pass(FIRST.minusNanos(1));
        assertThat(circuit.admit()).isEmpty();
        pass(Duration.ofNanos(1));
        long trying = admitted();
        assertThat(circuit.state()).isEqualTo(State.HALF_OPEN);
        assertThat(circuit.admit()).isEmpty();
        assertThat(circuit.succeeded(trying)).isTrue();
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
        admitted();
        admitted();
    }

    @Test
    void doubles_the_pause_with_each_failed_try_up_to_the_longest() {
        circuit.failed(admitted());
        for (long seconds : List.of(1, 2, 4, 8, 16, 30, 30)) {
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(circuit.admit()).as("just before " + seconds + " s").isEmpty();
            pass(Duration.ofNanos(1));
            circuit.failed(admitted());
        }
    }

    @Test
    void begins_with_the_first_pause_again_once_it_was_closed_for_the_longest() {
        reopenAfterClosedFor(LONGEST);
        pass(FIRST);
        admitted();
    }

    @Test
    void doubles_the_pause_of_what_fails_again_soon_after_it_closed() {
        reopenAfterClosedFor(LONGEST.minusNanos(1));
        pass(FIRST.multipliedBy(2).minusNanos(1));
        assertThat(circuit.admit()).isEmpty();
        pass(Duration.ofNanos(1));
        admitted();
    }

    private void reopenAfterClosedFor(Duration closed) {
        circuit.failed(admitted());
        pass(FIRST);
        circuit.succeeded(admitted());
        pass(closed);
        circuit.failed(admitted());
    }

    @Test
    void those_let_through_before_it_opened_neither_prolong_the_pause_nor_close_it() {
        long failsLate = admitted();
        long succeedsLate = admitted();
        circuit.failed(admitted());
        pass(FIRST.minusNanos(1));
        assertThat(circuit.failed(failsLate)).isFalse();
        assertThat(circuit.succeeded(succeedsLate)).isFalse();
        pass(Duration.ofNanos(1));
        long trying = admitted();
        assertThat(circuit.succeeded(succeedsLate)).isFalse();
        assertThat(circuit.slow(succeedsLate)).isFalse();
        circuit.undecided(succeedsLate);
        assertThat(circuit.state()).isEqualTo(State.HALF_OPEN);
        circuit.succeeded(trying);
        assertThat(circuit.failed(failsLate)).isFalse();
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_try_that_was_undecided_lets_the_next_one_try_at_once() {
        circuit.failed(admitted());
        pass(FIRST);
        circuit.undecided(admitted());
        assertThat(circuit.state()).isEqualTo(State.OPEN);
        circuit.succeeded(admitted());
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void an_undecided_call_leaves_a_closed_circuit_as_it_is() {
        long failing = admitted();
        circuit.undecided(admitted());
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
        assertThat(circuit.failed(failing)).isTrue();
    }

    @Test
    void opens_at_the_second_slow_call_in_a_row() {
        assertThat(circuit.slow(admitted())).isFalse();
        circuit.succeeded(admitted());
        assertThat(circuit.slow(admitted())).isFalse();
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
        assertThat(circuit.slow(admitted())).isTrue();
        assertThat(circuit.state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_slow_try_has_failed() {
        circuit.failed(admitted());
        pass(FIRST);
        assertThat(circuit.slow(admitted())).isTrue();
        pass(FIRST);
        assertThat(circuit.admit()).as("half of the second pause").isEmpty();
    }

    @Test
    void a_slow_call_of_an_earlier_outage_is_forgotten() {
        circuit.slow(admitted());
        circuit.failed(admitted());
        pass(FIRST);
        circuit.succeeded(admitted());
        assertThat(circuit.slow(admitted())).isFalse();
    }

    @Test
    void is_opened_from_elsewhere_only_if_it_is_closed() {
        circuit.open();
        circuit.open();
        assertThat(circuit.openings()).isEqualTo(1);
        pass(FIRST);
        long trying = admitted();
        circuit.open();
        assertThat(circuit.succeeded(trying)).isTrue();
    }

    @Test
    void of_many_threads_that_come_after_the_pause_one_tries() throws Exception {
        for (int round = 0; round < 200; round++) {
            circuit.open();
            pass(LONGEST);
            List<Long> trying = admittedOf(4);
            assertThat(trying).as("round " + round).hasSize(1);
            circuit.succeeded(trying.get(0));
        }
    }

    private List<Long> admittedOf(int threads) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<FutureTask<OptionalLong>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            FutureTask<OptionalLong> one = new FutureTask<>(() -> {
                start.await();
                return circuit.admit();
            });
            all.add(one);
            new Thread(one).start();
        }
        start.countDown();
        List<Long> admitted = new ArrayList<>();
        for (FutureTask<OptionalLong> one : all) {
            one.get().ifPresent(admitted::add);
        }
        return admitted;
    }

    @Test
    void options_out_of_their_range_are_refused_by_name() {
        CircuitOptions options = CircuitOptions.DEFAULT;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withSlow(Duration.ZERO))
                .withMessage("slow PT0S is not within 1 ms to 1 hour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withPauses(Duration.ofNanos(1), LONGEST))
                .withMessageStartingWith("firstPause PT0.000000001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withPauses(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .withMessage("longestPause PT1S is not within 2000 ms to 1 hour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withPauses(FIRST, Duration.ofDays(1)))
                .withMessageStartingWith("longestPause PT24H");
        assertThatNullPointerException()
                .isThrownBy(() -> options.withSlow(null))
                .withMessage("slow must not be null");
    }

    private long admitted() {
        OptionalLong admission = circuit.admit();
        assertThat(admission).as("admission").isPresent();
        return admission.getAsLong();
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
