package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.samples.LookAlikes;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.samples.UnpairedSurrogates;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Theme: which texts are keys, and that keys are exact. */
@Theme(
        title = "Keys",
        text = "Which texts are keys, and that keys are exact: whatever differs in any character is " + "another key.")
interface CacheKeyClauses extends CacheSuite {

    @Test
    @Clause("CACHE-07")
    default void near_equal_keys_are_different_keys(CacheTrial cache) {
        for (LookAlikes keys : LookAlikes.inKeys()) {
            String one = cache.key(keys.difference() + "/" + keys.one());
            String other = cache.key(keys.difference() + "/" + keys.other());
            String which = " of two keys that differ by " + keys.difference();
            cache.setex(one, LONG, "1");
            cache.expect("the second" + which + ", of which only the first is set,", cache.get(other))
                    .is(Optional.empty());
            cache.setex(other, LONG, "2");
            cache.expect("the first" + which, cache.get(one)).is(Optional.of("1"));
            cache.expect("the second" + which, cache.get(other)).is(Optional.of("2"));
            cache.delete(one);
            cache.expect("the second" + which + ", of which the first was deleted,", cache.get(other))
                    .is(Optional.of("2"));
        }
    }

    @Test
    @Clause("CACHE-08")
    default void keys_of_1024_bytes_are_keys(CacheTrial cache) {
        SizedText.CHARACTERS.forEach((width, character) -> {
            String key = SizedText.of(cache.key("long "), character, CacheKeys.LONGEST);
            String sibling = key.substring(0, key.length() - 1) + "y";
            String what = "the value of a key of 1,024 bytes in characters of " + width;
            cache.setex(key, LONG, "value");
            cache.expect(what, cache.get(key)).is(Optional.of("value"));
            if (width == 1) {
                cache.expect("the value of another such key, with another last letter,", cache.get(sibling))
                        .is(Optional.empty());
            }
            cache.delete(key);
            cache.expect(what + " after deleting it", cache.get(key)).is(Optional.empty());
        });
    }

    @Test
    @Clause("CACHE-08")
    default void a_key_of_one_byte_is_a_key(CacheTrial cache) {
        // So short a key cannot be the trial's own: who else uses the cache may take it at the same time, so tried
        // again.
        String value = UUID.randomUUID().toString();
        Optional<String> seen = Optional.empty();
        for (int attempt = 0; attempt < 5 && !seen.equals(Optional.of(value)); attempt++) {
            String key = Character.toString(ThreadLocalRandom.current().nextInt(0, 0x80));
            cache.setex(key, LONG, value);
            seen = cache.get(key);
            cache.delete(key);
        }
        cache.expect("the value of a key of one byte", seen).is(Optional.of(value));
    }

    @Test
    @Clause("CACHE-09")
    default void the_empty_key_is_refused(CacheTrial cache) {
        expectRefusedKey(cache, "the empty key", "");
    }

    @Test
    @Clause("CACHE-09")
    default void keys_of_more_than_1024_bytes_are_refused(CacheTrial cache) {
        SizedText.CHARACTERS.forEach((width, character) -> expectRefusedKey(
                cache,
                "a key of 1,025 bytes in characters of " + width,
                SizedText.of(cache.key(""), character, CacheKeys.LONGEST + 1)));
    }

    @Test
    @Clause("CACHE-10")
    default void keys_with_unpaired_surrogates_are_refused(CacheTrial cache) {
        UnpairedSurrogates.ALL.forEach(
                (fault, text) -> expectRefusedKey(cache, "a key with " + fault, cache.key(text)));
    }

    private static void expectRefusedKey(CacheTrial cache, String what, String key) {
        cache.expectThrown(IllegalArgumentException.class, "get of " + what, () -> cache.get(key))
                .naming("key");
        cache.expectThrown(IllegalArgumentException.class, "setex of " + what, () -> cache.setex(key, LONG, "value"))
                .naming("key");
        cache.expectThrown(IllegalArgumentException.class, "delete of " + what, () -> cache.delete(key))
                .naming("key");
    }
}
