package io.bluestar.testkit.contracts.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallestTest {
    private final List<List<Integer>> tried = new ArrayList<>();

    @Test
    void what_the_failure_does_not_need_is_left_out() {
        List<Integer> numbers = IntStream.rangeClosed(1, 60).boxed().toList();
        Throwable failure = Smallest.of(numbers, list -> failsIf(list, list.contains(7) && list.contains(42)))
                .orElseThrow();
        assertThat(failure).hasMessage("[7, 42]");
        assertThat(tried).as("many at a time").hasSizeLessThan(60);
    }

    @Test
    void a_list_that_needs_all_of_its_elements_stays() {
        assertThat(Smallest.of(List.of(1, 2, 3), list -> failsIf(list, list.size() == 3)))
                .get()
                .satisfies(failure -> assertThat(failure).hasMessage("[1, 2, 3]"));
    }

    @Test
    void a_failure_that_does_not_come_again_has_no_smallest() {
        assertThat(Smallest.of(List.of(1, 2, 3), list -> failsIf(list, false))).isEmpty();
    }

    private Optional<Throwable> failsIf(List<Integer> list, boolean fails) {
        tried.add(list);
        return fails ? Optional.of(new AssertionError(list)) : Optional.empty();
    }
}
