package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.samples.UnpairedSurrogates;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: how wrong arguments are refused. */
@Theme(title = "Wrong arguments", text = "How wrong arguments are refused, and that a refused call changes nothing.")
interface CacheDomainClauses extends CacheSuite {

    @Test
    @Clause("CACHE-26")
    default void null_is_refused_by_name(CacheTrial cache) {
        String key = cache.key("null");
        cache.setex(key, LONG, "former");
        cache.expectThrown(NullPointerException.class, "get(null)", () -> cache.get(null))
                .naming("key");
        cache.expectThrown(NullPointerException.class, "delete(null)", () -> cache.delete(null))
                .naming("key");
        cache.expectThrown(NullPointerException.class, "setex of the key null", () -> cache.setex(null, LONG, "new"))
                .naming("key");
        cache.expectThrown(NullPointerException.class, "setex with the ttl null", () -> cache.setex(key, null, "new"))
                .naming("ttl");
        cache.expectThrown(NullPointerException.class, "setex of the value null", () -> cache.setex(key, LONG, null))
                .naming("value");
        cache.expect("the former value after refused nulls", cache.get(key)).is(Optional.of("former"));
    }

    @Test
    @Clause("CACHE-27")
    default void null_is_refused_before_anything_else(CacheTrial cache) {
        cache.expectThrown(
                        NullPointerException.class,
                        "setex of the empty key with the ttl null",
                        () -> cache.setex("", null, "value"))
                .naming("ttl");
        cache.expectThrown(
                        NullPointerException.class,
                        "setex of the value null with the ttl zero",
                        () -> cache.setex(cache.key("order"), Duration.ZERO, null))
                .naming("value");
    }

    @Test
    @Clause("CACHE-28")
    default void a_refused_setex_leaves_the_value(CacheTrial cache) {
        String key = cache.key("value kept");
        cache.setex(key, LONG, "former");
        for (Duration ttl : new Duration[] {Duration.ZERO, Duration.ofMillis(-1), Duration.ofDays(3_654)}) {
            refusedTtl(cache, key, ttl);
            cache.expect("the former value after a refused ttl of " + ttl, cache.get(key))
                    .is(Optional.of("former"));
        }
    }

    @Test
    @Clause("CACHE-28")
    default void a_refused_setex_does_not_lengthen_the_ttl(CacheTrial cache) {
        String key = cache.key("ttl not longer");
        Lifetime life = Lifetime.begin(cache, key, Lifetime.shortTtl(cache), "former");
        refusedTtl(cache, key, Duration.ofDays(3_654));
        refusedValue(cache, key, LONG);
        life.expectGone("the former value, once its ttl has passed in spite of refused calls,");
    }

    @Test
    @Clause("CACHE-28")
    default void a_refused_setex_does_not_shorten_the_ttl(CacheTrial cache) {
        String key = cache.key("ttl not shorter");
        cache.setex(key, LONG, "former");
        refusedTtl(cache, key, Duration.ZERO);
        refusedValue(cache, key, Duration.ofMillis(1));
        cache.clock().advance(Duration.ofMillis(2).plus(cache.limits().ttlGranularity()));
        cache.expect("the former value, once the ttl of a refused call has passed,", cache.get(key))
                .is(Optional.of("former"));
    }

    private static void refusedTtl(CacheTrial cache, String key, Duration ttl) {
        cache.expectThrown(
                IllegalArgumentException.class, "setex with a ttl of " + ttl, () -> cache.setex(key, ttl, "new"));
    }

    private static void refusedValue(CacheTrial cache, String key, Duration ttl) {
        String tooLarge = SizedText.of("", "a", cache.limits().largestValue() + 1);
        cache.expectThrown(
                IllegalArgumentException.class, "setex of a value too large", () -> cache.setex(key, ttl, tooLarge));
        UnpairedSurrogates.ALL.forEach((fault, value) -> cache.expectThrown(
                IllegalArgumentException.class, "setex of a value with " + fault, () -> cache.setex(key, ttl, value)));
    }
}
