package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.trial.Together;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: what is stored is what is read. */
@Theme(
        title = "Storing and reading",
        text = "What was stored last under a key is what is read there. Each call touches its own key "
                + "and no other.")
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
        cache.expect("the value read a second time", cache.get(key)).is(Optional.of("value"));
    }

    @Test
    @Clause("CACHE-03")
    default void setex_replaces_the_value(CacheTrial cache) {
        String key = cache.key("replaced");
        cache.setex(key, LONG, "the former, which is longer");
        cache.setex(key, LONG, "new");
        cache.expect("the value after replacing it", cache.get(key)).is(Optional.of("new"));
    }

    @Test
    @Clause("CACHE-04")
    default void delete_removes_the_key(CacheTrial cache) {
        String key = cache.key("deleted");
        cache.setex(key, LONG, "value");
        cache.delete(key);
        cache.expect("the value of a deleted key", cache.get(key)).is(Optional.empty());
        cache.setex(key, LONG, "again");
        cache.expect("the value stored after a delete", cache.get(key)).is(Optional.of("again"));
    }

    @Test
    @Clause("CACHE-05")
    default void delete_of_a_missing_key_is_silent(CacheTrial cache) {
        String key = cache.key("missing");
        cache.delete(key);
        cache.setex(key, LONG, "value");
        cache.delete(key);
        cache.delete(key);
        cache.expect("the value of a key deleted twice", cache.get(key)).is(Optional.empty());
    }

    @Test
    @Clause("CACHE-06")
    default void an_operation_touches_its_own_key_only(CacheTrial cache) {
        String one = cache.key("one");
        String other = cache.key("other");
        cache.setex(one, LONG, "1");
        cache.setex(other, LONG, "2");
        cache.expect("the value of the first key after setting the second", cache.get(one))
                .is(Optional.of("1"));
        cache.delete(one);
        cache.expect("the value of the second key after deleting the first", cache.get(other))
                .is(Optional.of("2"));
        cache.delete(cache.key("never set"));
        cache.expect("the value of the second key after deleting one never set", cache.get(other))
                .is(Optional.of("2"));
    }

    @Test
    @Clause("CACHE-06")
    default void thousands_of_keys_do_not_crowd_each_other_out(CacheTrial cache) throws Throwable {
        if (cache.harness().can(Capability.EVICTS)) {
            return;
        }
        int threads = 4;
        int keys = 1_500;
        Together writers = Together.in(cache);
        for (int i = 0; i < threads; i++) {
            String own = "many/" + i + "/";
            writers.task("writer-" + i, () -> {
                for (int key = 0; key < keys && !writers.hasFailed(); key++) {
                    cache.setex(cache.key(own + key), LONG, own + key);
                }
            });
        }
        writers.run();
        for (int i = 0; i < threads; i++) {
            for (int key = 0; key < keys; key++) {
                String name = "many/" + i + "/" + key;
                cache.expect("the value of one of " + threads * keys + " keys", cache.get(cache.key(name)))
                        .is(Optional.of(name));
            }
        }
    }
}
