package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.persistence.CacheException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.Caller;
import io.bluestar.testkit.contracts.trial.Together;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import io.bluestar.testkit.contracts.trial.WriterAndReaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Theme: many threads on one cache. */
@Theme(
        title = "Many threads",
        text = "What threads that share a cache can rely on, and what holds for a thread that was " + "interrupted.")
interface CacheConcurrencyClauses extends CacheSuite {

    @Test
    @Clause("CACHE-32")
    default void every_thread_sees_what_was_stored_and_deleted(CacheTrial cache) throws Throwable {
        String key = cache.key("visible");
        cache.setex(key, LONG, "former");
        onFourThreads(
                cache,
                () -> cache.expect("the first value, read by another thread,", cache.get(key))
                        .is(Optional.of("former")));
        cache.setex(key, LONG, "new");
        onFourThreads(
                cache,
                () -> cache.expect("the value after setex returned, read by another thread,", cache.get(key))
                        .is(Optional.of("new")));
        cache.delete(key);
        onFourThreads(
                cache,
                () -> cache.expect("the value after delete returned, read by another thread,", cache.get(key))
                        .is(Optional.empty()));
    }

    private static void onFourThreads(CacheTrial cache, Runnable task) throws Throwable {
        Together threads = Together.in(cache);
        for (int i = 1; i <= 4; i++) {
            threads.task("reader-" + i, task::run);
        }
        threads.run();
    }

    @Test
    @Clause("CACHE-33")
    default void a_value_is_never_torn(CacheTrial cache) throws Throwable {
        String key = cache.key("torn");
        List<String> versions = List.of("a".repeat(20_000), "b".repeat(5_000), "c".repeat(12_000));
        cache.setex(key, LONG, versions.get(0));
        WriterAndReaders.run(
                cache,
                number -> cache.setex(key, LONG, versions.get(number % versions.size())),
                () -> () -> cache.expect("the value read while it is replaced", cache.get(key))
                        .to(
                                "be one of the values stored, whole",
                                seen -> seen.isPresent() && versions.contains(seen.get())));
    }

    @Test
    @Clause("CACHE-34")
    default void threads_with_keys_of_their_own_do_not_disturb_each_other(CacheTrial cache) throws Throwable {
        Together threads = Together.in(cache);
        for (int i = 1; i <= 4; i++) {
            String key = cache.key("of thread " + i);
            String value = "value of thread " + i;
            threads.task("thread-" + i, () -> {
                for (int round = 1; round <= 40; round++) {
                    cache.setex(key, LONG, value + ", round " + round);
                    cache.expect("the value that this thread alone stores", cache.get(key))
                            .is(Optional.of(value + ", round " + round));
                    cache.delete(key);
                    cache.expect("the value that this thread deleted", cache.get(key))
                            .is(Optional.empty());
                }
            });
        }
        threads.run();
    }

    @Test
    @Clause("CACHE-35")
    default void a_reader_never_goes_back_to_an_older_value(CacheTrial cache) throws Throwable {
        String key = cache.key("forward");
        cache.setex(key, LONG, "0");
        int writes = WriterAndReaders.run(
                cache, number -> cache.setex(key, LONG, Integer.toString(number)), () -> countingUp(cache, key));
        cache.expect("the value after the last setex returned", cache.get(key))
                .is(Optional.of(Integer.toString(writes)));
    }

    private static ThrowingRunnable countingUp(CacheTrial cache, String key) {
        AtomicInteger last = new AtomicInteger();
        return () -> {
            int least = last.get();
            Optional<String> seen = cache.get(key);
            cache.expect("the value read while it is counted up, after " + least + " was seen,", seen)
                    .to(
                            "be " + least + " or a later one",
                            value -> value.isPresent() && Integer.parseInt(value.get()) >= least);
            last.set(Integer.parseInt(seen.orElseThrow()));
        };
    }

    @Test
    @Clause("CACHE-36")
    default void no_delete_is_lost(CacheTrial cache) throws Throwable {
        for (int round = 1; round <= 20; round++) {
            String key = cache.key("deleted, round " + round);
            Together threads = Together.in(cache);
            for (int i = 1; i <= 4; i++) {
                String value = "of thread " + i;
                threads.task("thread-" + i, () -> {
                    cache.setex(key, LONG, value);
                    cache.delete(key);
                });
            }
            threads.run();
            // Every setex was followed by a delete of the same thread, so the last of all calls was a delete.
            cache.expect("the value after the last of concurrent deletes returned", cache.get(key))
                    .is(Optional.empty());
        }
    }

    @Test
    @Clause("CACHE-43")
    default void a_call_with_the_interrupt_flag_set_answers_or_says_so_and_keeps_the_flag(CacheTrial cache)
            throws Exception {
        String key = cache.key("read");
        cache.setex(key, LONG, "value");
        expectKeepsTheFlag(cache, "get", () -> cache.get(key), Optional.of("value"));
        String set = cache.key("set");
        expectKeepsTheFlag(cache, "setex", () -> voidly(() -> cache.setex(set, LONG, "value")), null);
        String deleted = cache.key("deleted");
        cache.setex(deleted, LONG, "value");
        expectKeepsTheFlag(cache, "delete", () -> voidly(() -> cache.delete(deleted)), null);
        cache.expect("the value read after interrupted calls of other threads", cache.get(key))
                .is(Optional.of("value"));
        cache.setex(set, LONG, "new");
        cache.expect("the value set after interrupted calls of other threads", cache.get(set))
                .is(Optional.of("new"));
        cache.delete(deleted);
        cache.expect("the value deleted after interrupted calls of other threads", cache.get(deleted))
                .is(Optional.empty());
    }

    private static Object voidly(Runnable call) {
        call.run();
        return null;
    }

    private static void expectKeepsTheFlag(CacheTrial cache, String name, Callable<Object> call, Object answer)
            throws InterruptedException {
        String what = name + " with the interrupt flag set";
        Caller<Object> caller = Caller.start("interrupted " + name, () -> {
            Thread.currentThread().interrupt();
            return call.call();
        });
        Caller.Outcome<Object> outcome = caller.await(cache.harness().failureBound())
                .orElseThrow(() -> cache.failure(
                        what + " to return or throw", "it was not done after the harness's failureBound()", null));
        cache.expect(what, outcome)
                .to(
                        "answer, or throw a CacheException",
                        seen -> seen.thrown()
                                .map(thrown -> thrown instanceof CacheException)
                                .orElseGet(() -> Objects.equals(answer, seen.answer())));
        cache.expect(what, outcome).to("leave the flag set", Caller.Outcome::flag);
    }
}
