package io.bluestar.testkit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {
    private final AtomicInteger opened = new AtomicInteger();
    private final List<Integer> closed = Collections.synchronizedList(new ArrayList<>());
    private final Ahead<Store> ahead = new Ahead<>("test", () -> new Store(opened.incrementAndGet()));

    private final class Store implements AutoCloseable {
        private final int number;

        Store(int number) {
            this.number = number;
        }

        @Override
        public void close() {
            closed.add(number);
        }
    }

    @Test
    void what_was_begun_is_opened_once() {
        ahead.begin();
        ahead.begin();
        assertThat(ahead.open().number).isEqualTo(1);
        // As the second parameter of a method has it begun once more.
        ahead.begin();
        ahead.close();
        assertThat(opened).hasValue(1);
        assertThat(closed).isEmpty();
    }

    @Test
    void what_was_not_begun_is_opened_when_it_is_asked_for() {
        assertThat(ahead.open().number).isEqualTo(1);
        ahead.begin();
        assertThat(opened).hasValue(1);
    }

    @Test
    void what_nobody_asked_for_is_closed() {
        ahead.begin();
        ahead.close();
        ahead.close();
        assertThat(closed).containsExactly(1);
    }

    @Test
    void what_failed_is_told_as_it_was_and_tried_again() {
        EnvironmentException failure = new EnvironmentException("no server");
        AtomicInteger tries = new AtomicInteger();
        Ahead<Store> failing = new Ahead<>("test", () -> {
            if (tries.incrementAndGet() == 1) {
                throw failure;
            }
            return new Store(tries.get());
        });
        failing.begin();
        assertThatThrownBy(failing::open).isSameAs(failure);
        assertThat(failing.open().number).isEqualTo(2);
    }

    @Test
    void one_who_is_interrupted_leaves_it_to_be_closed() {
        CountDownLatch served = new CountDownLatch(1);
        Ahead<Store> slow = new Ahead<>("test", () -> {
            try {
                served.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Store(1);
        });
        slow.begin();
        Thread.currentThread().interrupt();
        assertThatThrownBy(slow::open).isInstanceOf(EnvironmentException.class).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        served.countDown();
        slow.close();
        assertThat(closed).containsExactly(1);
    }

    @Test
    void what_broke_while_it_was_opened_keeps_nothing_from_being_closed() {
        Ahead<Store> broken = new Ahead<>("test", () -> {
            throw new NoClassDefFoundError("of another version");
        });
        broken.begin();
        broken.close();
        assertThat(closed).isEmpty();
    }

    @Test
    void one_who_is_interrupted_when_it_closes_waits_and_stays_interrupted() {
        ahead.begin();
        Thread.currentThread().interrupt();
        ahead.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(closed).containsExactly(1);
    }
}
