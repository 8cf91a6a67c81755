package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.samples.UnpairedSurrogates;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A call with one argument that is null or outside its domain.
 *
 * @param name the call as failures name it
 * @param type what it has to be refused with
 * @param parameter the parameter that the refusal has to name
 */
record WrongCall(String name, Class<? extends RuntimeException> type, String parameter, ThrowingRunnable call) {

    /** Every way of being wrong, of every method. */
    static List<WrongCall> of(CacheTrial cache) {
        List<WrongCall> calls = new ArrayList<>();
        calls.addAll(keys(cache, "null", NullPointerException.class, null));
        calls.addAll(keys(cache, "the empty key", IllegalArgumentException.class, ""));
        String longer = SizedText.of("", "\u00E9", CacheKeys.LONGEST + 2);
        calls.addAll(keys(cache, "a key of 1,026 bytes", IllegalArgumentException.class, longer));
        UnpairedSurrogates.ALL.forEach(
                (fault, key) -> calls.addAll(keys(cache, "a key with " + fault, IllegalArgumentException.class, key)));
        calls.add(ttl(cache, "null", NullPointerException.class, null));
        for (Duration ttl : List.of(Duration.ZERO, Duration.ofMillis(-1), TimesToLive.LONGEST.plusNanos(1))) {
            calls.add(ttl(cache, ttl.toString(), IllegalArgumentException.class, ttl));
        }
        calls.add(value(cache, "null", NullPointerException.class, null));
        String larger = SizedText.of("", "a", cache.limits().largestValue() + 1);
        calls.add(value(cache, "one byte too large", IllegalArgumentException.class, larger));
        UnpairedSurrogates.ALL.forEach(
                (fault, value) -> calls.add(value(cache, "with " + fault, IllegalArgumentException.class, value)));
        return calls;
    }

    private static List<WrongCall> keys(
            CacheTrial cache, String what, Class<? extends RuntimeException> type, String key) {
        return List.of(
                new WrongCall("get of " + what, type, "key", () -> cache.get(key)),
                new WrongCall("delete of " + what, type, "key", () -> cache.delete(key)),
                new WrongCall("setex of " + what, type, "key", () -> cache.setex(key, LONG, "value")));
    }

    private static WrongCall ttl(CacheTrial cache, String what, Class<? extends RuntimeException> type, Duration ttl) {
        return new WrongCall(
                "setex with the ttl " + what, type, "ttl", () -> cache.setex(cache.key("wrong"), ttl, "value"));
    }

    private static WrongCall value(
            CacheTrial cache, String what, Class<? extends RuntimeException> type, String value) {
        return new WrongCall(
                "setex with a value " + what, type, "value", () -> cache.setex(cache.key("wrong"), LONG, value));
    }

    /**
     * Makes the call and expects its refusal.
     *
     * @param when what follows its name in a failure
     */
    void expectRefused(CacheTrial cache, String when) {
        cache.expectThrown(type, name + when, call).naming(parameter);
    }
}
