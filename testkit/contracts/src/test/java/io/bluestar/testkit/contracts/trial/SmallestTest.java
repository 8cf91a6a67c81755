package io.bluestar.testkit.contracts.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.junit.jupiter.api.Test;

class SmallestTest {
    private final List<List<?>> tried = new ArrayList<>();

    @Test
    void what_the_failure_does_not_need_is_left_out() {
        List<Drawn<Integer>> numbers =
                IntStream.rangeClosed(1, 60).mapToObj(SmallestTest::plain).toList();
        Throwable failure =
                smallest(numbers, list -> list.contains(7) && list.contains(42)).orElseThrow();
        assertThat(failure).hasMessage("[7, 42]");
        assertThat(tried).as("many at a time").hasSizeLessThan(60);
    }

    @Test
    void a_list_that_needs_all_of_its_elements_stays() {
        assertThat(smallest(List.of(plain(1), plain(2), plain(3)), list -> list.size() == 3))
                .get()
                .satisfies(failure -> assertThat(failure).hasMessage("[1, 2, 3]"));
    }

    @Test
    void a_failure_that_does_not_come_again_has_no_smallest() {
        assertThat(smallest(List.of(plain(1), plain(2), plain(3)), list -> false))
                .isEmpty();
    }

    @Test
    void what_is_left_is_made_as_simple_as_it_can_be() {
        List<Drawn<Integer>> numbers = List.of(plain(1), from(900), from(800));
        assertThat(smallest(numbers, list -> list.stream().anyMatch(number -> number >= 17)))
                .get()
                .satisfies(failure -> assertThat(failure).hasMessage("[17]"));
    }

    @Test
    void one_that_can_be_made_simple_without_end_is_not_waited_for() {
        assertThat(smallest(List.of(from(1_000_000_000)), list -> true))
                .get()
                .satisfies(failure -> assertThat(failure).hasMessage("[]"));
        assertThat(smallest(List.of(from(1_000_000_000)), list -> !list.isEmpty()))
                .isPresent();
        assertThat(tried).hasSizeLessThan(3_000);
    }

    /** A number that can be made simpler by one. */
    private static Drawn<Integer> from(int number) {
        return new Drawn<>(new Countdown(number));
    }

    private record Countdown(Integer value) implements Shrinkable<Integer> {
        @Override
        public Stream<Shrinkable<Integer>> shrink() {
            return value == 0 ? Stream.empty() : Stream.of(new Countdown(value - 1));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value);
        }
    }

    private static <A> Drawn<A> plain(A value) {
        return new Drawn<>(Shrinkable.unshrinkable(value));
    }

    private <A> Optional<Throwable> smallest(List<Drawn<A>> failing, Predicate<List<A>> fails) {
        return Smallest.of(failing, drawn -> {
            List<A> list = drawn.stream().map(Drawn::value).toList();
            tried.add(list);
            return fails.test(list) ? Optional.of(new AssertionError(list)) : Optional.empty();
        });
    }
}
