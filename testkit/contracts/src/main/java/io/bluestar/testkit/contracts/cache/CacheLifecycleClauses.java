package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.CallsThatMeetClose;
import io.bluestar.testkit.contracts.trial.CallsThatMeetClose.Call;
import java.util.List;
import java.util.Optional;
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

    @Test
    @Clause("CACHE-47")
    default void calls_that_meet_close_end_as_before_it_or_as_after_it(CacheTrial cache) throws Throwable {
        String read = cache.key("read");
        String written = cache.key("written");
        new CallsThatMeetClose<CacheBackend>(
                        cache,
                        CacheException.class::isInstance,
                        "CacheException",
                        List.of(
                                new Call<>("get", backend -> backend.get(read), Optional.of("value")),
                                new Call<>("setex", backend -> set(backend, written), Optional.empty()),
                                new Call<>("delete", backend -> delete(backend, written), Optional.empty())))
                .expect(
                        () -> {
                            CacheBackend backend = cache.harness().create();
                            backend.setex(read, LONG, "value");
                            return backend;
                        },
                        cache.harness().inThisJvm());
    }

    private static Optional<String> set(CacheBackend cache, String key) {
        cache.setex(key, LONG, "value");
        return Optional.empty();
    }

    private static Optional<String> delete(CacheBackend cache, String key) {
        cache.delete(key);
        return Optional.empty();
    }
}
