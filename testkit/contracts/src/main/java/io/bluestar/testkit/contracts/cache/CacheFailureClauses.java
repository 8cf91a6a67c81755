package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.persistence.CacheException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.FailingCall;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Theme: a server that does not answer. */
@Theme(title = "Failing servers", text = "What callers see, and how soon, when the server does not answer.")
interface CacheFailureClauses extends CacheSuite {

    @Test
    @Clause("CACHE-37")
    default void a_failing_server_is_a_cache_exception(CacheTrial cache) throws Throwable {
        String key = cache.key("failing");
        for (Map.Entry<String, FailingCall> call :
                FailingCall.together(cache, bound(cache), calls(cache, key)).entrySet()) {
            CacheException thrown = call.getValue().thrown(CacheException.class);
            cache.expect("operation() of the exception from " + call.getKey(), thrown.operation())
                    .is(call.getKey());
            cache.expect("key() of the exception from " + call.getKey(), thrown.key())
                    .is(key);
            cache.expect("the message of the exception from " + call.getKey(), thrown.getMessage())
                    .to("name operation and key", text -> text.contains(call.getKey()) && text.contains(key));
            cache.expect("the cause of the exception from " + call.getKey(), thrown.getCause())
                    .to("be the failure underneath", cause -> cause != null);
        }
    }

    @Test
    @Clause("CACHE-38")
    default void a_failing_server_does_not_hold_the_caller(CacheTrial cache) throws Throwable {
        FailingCall.together(cache, bound(cache), calls(cache, cache.key("bounded")))
                .forEach((name, call) -> call.thrown(RuntimeException.class));
    }

    @Test
    @Clause("CACHE-39")
    default void no_exception_tells_a_secret(CacheTrial cache) throws Throwable {
        FailingCall.together(cache, bound(cache), calls(cache, cache.key("secret")))
                .forEach((name, call) -> call.expectNoSecret(cache.secrets()));
    }

    @Test
    @Clause("CACHE-40")
    default void an_interrupted_call_sets_the_flag_again(CacheTrial cache) throws Throwable {
        FailingCall.expectInterruptible(
                cache, bound(cache), calls(cache, cache.key("interrupted")), CacheException.class);
    }

    @Test
    @Clause("CACHE-41")
    default void wrong_arguments_are_refused_without_asking_the_server(CacheTrial cache) {
        WrongCall.of(cache).forEach(wrong -> wrong.expectRefused(cache, " while the server fails"));
    }

    @Test
    @Clause("CACHE-42")
    default void a_cache_without_its_server_can_be_closed(CacheTrial cache) throws Throwable {
        String key = cache.key("closed");
        for (String name : List.of("close", "close a second time")) {
            FailingCall.of(cache, name, bound(cache), cache::close).expectReturned();
        }
        for (Map.Entry<String, ThrowingRunnable> call : calls(cache, key).entrySet()) {
            cache.expectThrown(
                    IllegalStateException.class, call.getKey() + " after close, the server failing,", call.getValue());
        }
    }

    private static Duration bound(CacheTrial cache) {
        return cache.harness().failureBound();
    }

    /** A call of each operation, by its name. */
    private static Map<String, ThrowingRunnable> calls(CacheTrial cache, String key) {
        Map<String, ThrowingRunnable> calls = new LinkedHashMap<>();
        calls.put("get", () -> cache.get(key));
        calls.put("setex", () -> cache.setex(key, LONG, "value"));
        calls.put("delete", () -> cache.delete(key));
        return calls;
    }
}
