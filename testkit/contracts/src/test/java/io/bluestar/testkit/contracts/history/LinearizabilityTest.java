package io.bluestar.testkit.contracts.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Histories of a register of which it is known whether some order explains them. */
class LinearizabilityTest {
    private final Register.Log log = new Register.Log();

    @Test
    void a_read_beside_a_write_may_see_either_value() {
        log.write("v1", 1, 2);
        log.write("v2", 3, 6);
        log.read("v1", 4, 5);
        assertThat(isLinearizable()).isTrue();
        log.read("v2", 7, 8);
        assertThat(isLinearizable()).isTrue();
    }

    @Test
    void a_read_after_a_write_does_not_see_the_former_value() {
        log.write("v1", 1, 2);
        log.write("v2", 3, 4);
        log.read("v1", 5, 6);
        assertThat(isLinearizable()).isFalse();
    }

    @Test
    void two_readers_beside_a_write_do_not_see_it_come_and_go() {
        log.write("v1", 1, 2);
        log.write("v2", 3, 10);
        log.read("v2", 4, 5);
        log.read("v1", 6, 7);
        assertThat(isLinearizable()).isFalse();
    }

    @Test
    void a_lost_write_may_have_happened_at_any_time_or_never() {
        log.write("v1", 1, 2);
        log.write("v2", 3, Operation.NEVER);
        log.read("v1", 4, 5);
        log.read("v2", 6, 7);
        log.read("v2", 8, 9);
        assertThat(isLinearizable()).isTrue();
        log.read("v1", 10, 11);
        assertThat(isLinearizable()).isFalse();
    }

    @Test
    void a_value_from_nowhere_is_bad_from_the_first_call_on() {
        log.read("v9", 1, 2);
        assertThat(isLinearizable()).isFalse();
    }

    @Test
    void a_copy_of_two_steps_lets_a_write_come_between_them() {
        log.write("v1", 1, 2);
        log.increment("v1", "v1'", 3, 8);
        log.write("v2", 4, 5);
        log.read("v1'", 9, 10);
        assertThat(isLinearizable()).isTrue();
        log.read("v2", 11, 12);
        assertThat(isLinearizable()).isFalse();
    }

    private boolean isLinearizable() {
        return Linearizability.decide(new Register(), log.operations())
                .violation()
                .isEmpty();
    }

    /** 8 threads x 200 calls are decided after so few configurations that it takes a fraction of a second. */
    @Test
    void histories_of_8_threads_of_200_calls_are_decided() {
        for (int seed = 1; seed <= 5; seed++) {
            List<Operation<Register.Call>> history = linearizable(8, 200, new Random(seed));
            assertThat(history).hasSize(1_600);
            Linearizability.Decision<String, Register.Call> decision = Linearizability.decide(new Register(), history);
            assertThat(decision.violation()).isEmpty();
            assertThat(decision.explored()).isLessThan(500_000);
        }
    }

    @Test
    void one_stale_read_in_1600_calls_is_found_and_told_in_a_few_of_them() {
        List<Operation<Register.Call>> history = new ArrayList<>(linearizable(8, 200, new Random(4711)));
        long end = history.stream().mapToLong(Operation::returned).max().orElseThrow();
        Register.Log more = new Register.Log();
        more.write("stale", end + 1, end + 2);
        more.write("newer", end + 3, end + 4);
        more.read("stale", end + 5, end + 6);
        history.addAll(more.operations());

        BadHistory<String, Register.Call> bad =
                BadHistory.in(new Register(), history).orElseThrow();

        assertThat(bad.size()).isEqualTo(3);
        assertThat(bad.expected()).contains("has to be newer");
        assertThat(bad.table())
                .contains("write stale")
                .contains("write newer")
                .containsPattern("read +stale +<- no order of the calls explains this")
                .contains("3 calls that matter of 1603");
    }

    /** Calls that overlap as those of threads do, with the answers of a register that takes each at a random moment. */
    private static List<Operation<Register.Call>> linearizable(int threads, int calls, Random random) {
        record Moment(long at, int thread, int call) {}
        List<Moment> moments = new ArrayList<>();
        long[][][] times = new long[threads][calls][3];
        for (int thread = 0; thread < threads; thread++) {
            long now = random.nextInt(100);
            for (int call = 0; call < calls; call++) {
                long invoked = now + 1 + random.nextInt(50);
                long effect = invoked + 1 + random.nextInt(200);
                long returned = effect + 1 + random.nextInt(200);
                now = returned;
                // Places are distinct.
                times[thread][call] =
                        new long[] {invoked * threads + thread, effect * threads + thread, returned * threads + thread};
                moments.add(new Moment(times[thread][call][1], thread, call));
            }
        }
        moments.sort(Comparator.comparingLong(Moment::at));
        Register.Log log = new Register.Log();
        String value = "";
        for (Moment moment : moments) {
            long[] time = times[moment.thread()][moment.call()];
            if (random.nextInt(3) == 0) {
                value = "v" + moment.at();
                log.write(value, time[0], time[2]);
            } else {
                log.read(value, time[0], time[2]);
            }
        }
        List<Operation<Register.Call>> shuffled = new ArrayList<>(log.operations());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
