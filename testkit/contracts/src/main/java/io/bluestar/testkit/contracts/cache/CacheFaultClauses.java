package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.persistence.CacheException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.trial.FailingCall;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Theme: faults that begin and end. */
@Theme(
        title = "Faults that begin and end",
        text =
                "What a cache does while its server fails under it, in each way that the harness can bring about, and after "
                        + "the server has recovered.")
interface CacheFaultClauses extends CacheSuite {
    /** As often as a call that is made again by itself later is waited for, by making other calls. */
    int LOOKS = 10;

    Duration A_WHILE = Duration.ofSeconds(1);

    @Test
    @Clause("CACHE-48")
    default void a_call_during_a_fault_answers_rightly_or_says_what_failed(CacheTrial cache) throws Throwable {
        cache.faults().each(fault -> {
            Map<String, String> keys = keys(cache, fault, "get", "setex", "delete");
            cache.setex(keys.get("get"), LONG, "kept");
            Map<String, Object> answers = new ConcurrentHashMap<>();
            Map<String, ThrowingRunnable> calls = new LinkedHashMap<>();
            calls.put("get", () -> answers.put("get", cache.get(keys.get("get"))));
            calls.put("setex", () -> cache.setex(keys.get("setex"), LONG, "value"));
            calls.put("delete", () -> cache.delete(keys.get("delete")));
            cache.faults().duringWhatIsNoticed(fault, calls).forEach((name, call) -> {
                if (call.thrown().isPresent()) {
                    expectFailure(cache, fault, name, keys.get(name), call);
                }
            });
            if (answers.containsKey("get")) {
                expectKept(cache, "what get answered while the server " + fault.meaning(), answers.get("get"), "kept");
            }
        });
    }

    @Test
    @Clause("CACHE-49")
    default void what_was_stored_outlives_a_fault(CacheTrial cache) throws Throwable {
        cache.faults().each(fault -> {
            Map<String, String> keys = keys(cache, fault, "kept", "setex", "delete");
            keys.values().forEach(key -> cache.setex(key, LONG, "former"));
            Map<String, ThrowingRunnable> calls = new LinkedHashMap<>();
            calls.put("setex", () -> cache.setex(keys.get("setex"), LONG, "new"));
            calls.put("delete", () -> cache.delete(keys.get("delete")));
            Map<String, FailingCall> ended = cache.faults().during(fault, calls);
            String after = ", after the server recovered that " + fault.meaning();
            expectKept(cache, "the value that no call touched" + after, cache.get(keys.get("kept")), "former");
            boolean stored = ended.get("setex").thrown().isEmpty();
            expectKept(
                    cache,
                    "the value after a setex that " + (stored ? "returned" : "failed") + after,
                    cache.get(keys.get("setex")),
                    stored ? new String[] {"new"} : new String[] {"former", "new"});
            Optional<String> deleted = cache.get(keys.get("delete"));
            if (ended.get("delete").thrown().isEmpty()) {
                cache.expect("the value after a delete that returned" + after, deleted)
                        .is(Optional.empty());
            } else if (deleted.isPresent()) {
                expectKept(cache, "the value after a delete that failed" + after, deleted, "former");
            }
        });
    }

    @Test
    @Clause("CACHE-50")
    default void the_same_cache_works_once_its_server_has_recovered(CacheTrial cache) throws Throwable {
        cache.faults().each(fault -> {
            String key = cache.key(fault + "/again");
            cache.faults().during(fault, Map.of("get", () -> cache.get(key)));
            String after = ", after the server recovered that " + fault.meaning();
            cache.setex(key, LONG, "value");
            expectKept(cache, "the value of a setex" + after, cache.get(key), "value");
            cache.delete(key);
            cache.expect("the value that was deleted" + after, cache.get(key)).is(Optional.empty());
        });
    }

    @Test
    @Clause("CACHE-51")
    default void a_call_that_failed_is_not_made_again_later(CacheTrial cache) throws Throwable {
        Map<String, String> keysOfAll = new LinkedHashMap<>();
        cache.faults().each(fault -> {
            Map<String, String> keys = keys(cache, fault, "setex", "delete");
            keys.values().forEach(key -> cache.setex(key, LONG, "former"));
            Map<String, ThrowingRunnable> calls = new LinkedHashMap<>();
            calls.put("setex", () -> cache.setex(keys.get("setex"), LONG, "failed"));
            calls.put("delete", () -> cache.delete(keys.get("delete")));
            cache.faults().during(fault, calls);
            keys.values().forEach(key -> cache.setex(key, LONG, "later"));
            keys.forEach((call, key) -> keysOfAll.put(
                    "the value set after a " + call + " had failed, as the server " + fault.meaning() + ",", key));
            for (int look = 1; look <= LOOKS; look++) {
                keys.values().forEach(cache::get);
            }
        });
        keysOfAll.forEach((what, key) -> expectKept(cache, what, cache.get(key), "later"));
        // What is made again by a timer shows after a while; that it does not cannot be awaited.
        LockSupport.parkNanos(A_WHILE.toNanos());
        keysOfAll.forEach((what, key) -> expectKept(cache, what + " a while later", cache.get(key), "later"));
    }

    private static Map<String, String> keys(CacheTrial cache, Fault fault, String... names) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String name : names) {
            keys.put(name, cache.key(fault + "/" + name));
        }
        return keys;
    }

    private static void expectFailure(CacheTrial cache, Fault fault, String operation, String key, FailingCall call) {
        CacheException thrown = call.thrown(CacheException.class);
        String from = " of the exception from " + operation + " while the server " + fault.meaning();
        cache.expect("operation()" + from, thrown.operation()).is(operation);
        cache.expect("key()" + from, thrown.key()).is(key);
        call.expectNoSecret(cache.secrets());
        cache.expect("the cause" + from, thrown.getCause()).to("be the failure underneath", cause -> cause != null);
    }

    private static void expectKept(CacheTrial cache, String what, Object seen, String... values) {
        cache.expect(what, seen)
                .to(
                        "be " + String.join(" or ", values),
                        answer -> answer instanceof Optional<?> kept
                                && kept.isPresent()
                                && List.of(values).contains(kept.get()));
    }
}
