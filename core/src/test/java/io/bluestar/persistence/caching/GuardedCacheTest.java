package io.bluestar.persistence.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.UnreadableEntryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardedCacheTest {
    private static final Duration HANGING = Duration.ofSeconds(2);

    private final AtomicLong nanoTime = new AtomicLong();
    private final FakeCache cache = new FakeCache();
    private final GuardedCache guarded = new GuardedCache(cache, CircuitOptions.DEFAULT, nanoTime::get);

    @Test
    void a_cache_that_fails_a_get_is_left_alone_and_tried_again_by_a_get() {
        cache.before("get", this::fail);
        for (int i = 0; i < 10; i++) {
            get();
            set();
            delete();
        }
        assertThat(cache.calls).containsExactly("get");
        assertThat(guarded.failures()).isEqualTo(1);
        assertThat(guarded.skipped()).isEqualTo(29);
        assertThat(guarded.openings()).isEqualTo(1);

        cache.before("get", () -> {});
        pass(CircuitOptions.DEFAULT.firstPause());
        set();
        assertThat(cache.calls).as("while no get has succeeded").hasSize(1);
        assertThat(get()).contains("v");
        set();
        assertThat(cache.calls).containsExactly("get", "get", "setex");
    }

    @Test
    void a_cache_that_refuses_writes_is_still_read_and_relieved_of_corrupt_entries() {
        cache.before("setex", this::fail);
        for (int i = 0; i < 5; i++) {
            set();
            assertThat(get()).contains("v");
        }
        delete();
        assertThat(cache.calls).containsExactly("setex", "get", "get", "get", "get", "get", "delete");
    }

    @Test
    void a_write_that_hangs_costs_its_delay_once_for_all_kinds_of_calls() {
        cache.before("setex", () -> {
            pass(HANGING);
            fail();
        });
        set();
        get();
        delete();
        set();
        assertThat(cache.calls).containsExactly("setex");
    }

    @Test
    void an_entry_that_cannot_be_read_is_no_failure_and_closes_the_circuit_that_it_tried() {
        cache.before("get", this::fail);
        get();
        pass(CircuitOptions.DEFAULT.firstPause());
        cache.before("get", () -> {
            throw new UnreadableEntryException("k", "a list", null);
        });
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(UnreadableEntryException.class).isThrownBy(this::get);
        }
        delete();
        assertThat(cache.calls).containsExactly("get", "get", "get", "get", "delete");
        assertThat(guarded.failures()).isEqualTo(1);
        assertThat(guarded.openings()).isEqualTo(1);
    }

    @Test
    void what_is_said_of_an_entry_that_is_not_being_read_fails_no_call() {
        cache.before("setex", () -> {
            throw new UnreadableEntryException("k", "a list", null);
        });
        set();
        assertThat(guarded.failures()).isEqualTo(1);
    }

    @Test
    void the_answers_of_slow_calls_are_used_and_two_open_the_circuit() {
        cache.before("get", () -> pass(HANGING));
        assertThat(get()).contains("v");
        assertThat(get()).contains("v");
        assertThat(get()).isEmpty();
        assertThat(guarded.failures()).isZero();
        assertThat(guarded.openings()).isEqualTo(1);
    }

    @Test
    void a_call_that_takes_as_long_as_it_may_is_not_slow() {
        cache.before("get", () -> pass(CircuitOptions.DEFAULT.slow()));
        for (int i = 0; i < 5; i++) {
            assertThat(get()).contains("v");
        }
    }

    @Test
    void an_interrupted_call_opens_nothing() {
        cache.before("get", () -> {
            Thread.currentThread().interrupt();
            pass(HANGING);
            fail();
        });
        assertThat(get()).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(get()).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cache.calls).containsExactly("get", "get");
        assertThat(guarded.openings()).isZero();
    }

    @Test
    void a_value_that_the_cache_refuses_opens_nothing() {
        cache.before("setex", () -> {
            throw new IllegalArgumentException("too large");
        });
        set();
        set();
        assertThat(cache.calls).containsExactly("setex", "setex");
        assertThat(guarded.failures()).isEqualTo(2);
        assertThat(guarded.openings()).isZero();
    }

    @Test
    void an_error_reaches_the_caller_and_leaves_the_try_to_the_next() {
        cache.before("get", this::fail);
        get();
        pass(CircuitOptions.DEFAULT.firstPause());
        cache.before("get", () -> {
            throw new LinkageError("not a failure of the cache");
        });
        assertThatExceptionOfType(LinkageError.class).isThrownBy(this::get);
        cache.before("get", () -> {});
        assertThat(get()).contains("v");
    }

    @Test
    void those_who_come_while_one_tries_do_not_wait_for_it() throws Exception {
        cache.before("get", this::fail);
        get();
        pass(CircuitOptions.DEFAULT.firstPause());
        CountDownLatch trying = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        cache.before("get", () -> {
            trying.countDown();
            await(proceed);
        });
        FutureTask<Optional<String>> one = new FutureTask<>(this::get);
        new Thread(one).start();
        trying.await();
        for (int i = 0; i < 3; i++) {
            assertThat(get()).as("while another tries").isEmpty();
        }
        proceed.countDown();
        assertThat(one.get()).contains("v");
        assertThat(get()).contains("v");
    }

    @Test
    void of_those_in_a_cache_that_begins_to_hang_each_waits_once_and_none_who_comes_after() throws Exception {
        int many = 8;
        CountDownLatch inside = new CountDownLatch(many);
        CountDownLatch timeout = new CountDownLatch(1);
        cache.before("get", () -> {
            inside.countDown();
            await(timeout);
            fail();
        });
        List<FutureTask<Optional<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            FutureTask<Optional<String>> one = new FutureTask<>(this::get);
            waiting.add(one);
            new Thread(one).start();
        }
        inside.await();
        pass(HANGING);
        timeout.countDown();
        for (FutureTask<Optional<String>> one : waiting) {
            assertThat(one.get()).isEmpty();
        }
        for (int i = 0; i < many; i++) {
            get();
            set();
        }
        assertThat(cache.calls).hasSize(many).containsOnly("get");
        assertThat(guarded.openings()).isEqualTo(1);
        pass(CircuitOptions.DEFAULT.firstPause());
        get();
        assertThat(cache.calls).hasSize(many + 1).containsOnly("get");
    }

    private Optional<String> get() {
        return guarded.get("k");
    }

    private void set() {
        guarded.setex("k", Duration.ofSeconds(300), "v");
    }

    private void delete() {
        guarded.delete("k");
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private void fail() {
        throw new CacheException("any", "k", "it is down", null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A cache in which every entry is "v". */
    private static final class FakeCache implements CacheBackend {
        private final List<String> calls = new ArrayList<>();
        private final Map<String, Runnable> before = new HashMap<>();

        synchronized void before(String operation, Runnable action) {
            before.put(operation, action);
        }

        private void called(String operation) {
            Runnable action;
            synchronized (this) {
                calls.add(operation);
                action = before.getOrDefault(operation, () -> {});
            }
            action.run();
        }

        @Override
        public Optional<String> get(String key) {
            called("get");
            return Optional.of("v");
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            called("setex");
        }

        @Override
        public void delete(String key) {
            called("delete");
        }

        @Override
        public void close() {}
    }
}
