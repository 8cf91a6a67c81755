package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.testkit.contracts.Clause;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: what is stored is what is read. */
interface CacheStorageClauses extends CacheSuite {

    @Test
    @Clause("CACHE-01")
    default void a_key_never_set_is_empty(CacheTrial cache) {
        cache.expect("the value of a key never set", cache.get(cache.key("never set")))
                .is(Optional.empty());
    }

    @Test
    @Clause("CACHE-02")
    default void a_value_is_read_back(CacheTrial cache) {
        String key = cache.key("stored");
        cache.setex(key, LONG, "value");
        cache.expect("the value just stored", cache.get(key)).is(Optional.of("value"));
    }
}
