package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import org.junit.jupiter.api.Test;

/** Theme: what holds after close. */
@Theme(title = "Closing", text = "What a cache answers after it was closed.")
interface CacheLifecycleClauses extends CacheSuite {

    @Test
    @Clause("CACHE-29")
    default void a_closed_cache_refuses_every_call(CacheTrial cache) {
        String key = cache.key("closed");
        cache.setex(key, LONG, "value");
        cache.close();
        cache.expectThrown(IllegalStateException.class, "get after close", () -> cache.get(key));
        cache.expectThrown(IllegalStateException.class, "setex after close", () -> cache.setex(key, LONG, "new"));
        cache.expectThrown(IllegalStateException.class, "delete after close", () -> cache.delete(key));
    }

    @Test
    @Clause("CACHE-30")
    default void closing_twice_is_fine(CacheTrial cache) {
        cache.close();
        cache.close();
    }

    @Test
    @Clause("CACHE-31")
    default void a_closed_cache_still_looks_at_its_arguments_first(CacheTrial cache) {
        cache.close();
        WrongCall.of(cache).forEach(wrong -> wrong.expectRefused(cache, " after close"));
    }
}
