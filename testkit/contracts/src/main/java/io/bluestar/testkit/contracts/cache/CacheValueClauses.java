package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.samples.LookAlikes;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.samples.UnpairedSurrogates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: which texts are values, and that values are exact. */
@Theme(title = "Values", text = "Which texts are values, how large they may be, and that they come back exactly.")
interface CacheValueClauses extends CacheSuite {
    /** Characters of 1 and of 4 bytes: between them every way of counting but that of bytes shows. */
    Map<Integer, String> SMALLEST_AND_LARGEST = Map.of(1, "a", 4, SizedText.CHARACTERS.get(4));

    @Test
    @Clause("CACHE-11")
    default void any_text_is_read_back_exactly(CacheTrial cache) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("U+0000", "\u0000a\u0000b\u0000");
        values.put("line breaks and tabs", "\r\n a\tb \n\r");
        values.put("spaces around it", "  a  ");
        values.put("only a space", " ");
        values.put("a byte order mark", "\uFEFFa");
        values.put("all control characters", controlCharacters());
        values.put("accents, composed and decomposed", "\u00E9e\u0301");
        values.put("characters of every size in UTF-8", "a\u00E9\u20AC\uD83D\uDE00\uDBFF\uDFFF");
        values.put("characters that are none", "\uFFFD\uFFFE\uFFFF");
        values.put("JSON", "{\"rate\": 0.0620, \"name\": \"a\\u00e9\\\\\"}");
        values.put("digits with zeros around them", "007.50");
        values.put("the word null", "null");
        values.put("what a percent sign encodes", "a%20b+c");
        values.forEach((what, value) -> {
            String key = cache.key(what);
            cache.setex(key, LONG, value);
            cache.expect("a value with " + what, cache.get(key)).is(Optional.of(value));
        });
        for (LookAlikes texts : LookAlikes.inKeys()) {
            String key = cache.key(texts.difference());
            cache.setex(key, LONG, texts.one());
            cache.setex(key, LONG, texts.other());
            cache.expect("the second of two values that differ by " + texts.difference(), cache.get(key))
                    .is(Optional.of(texts.other()));
        }
    }

    private static String controlCharacters() {
        StringBuilder text = new StringBuilder();
        for (char c = 0; c <= 0x9F; c++) {
            if (Character.isISOControl(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Test
    @Clause("CACHE-12")
    default void the_empty_value_is_a_value(CacheTrial cache) {
        String key = cache.key("empty");
        cache.setex(key, LONG, "");
        cache.expect("the empty value", cache.get(key)).is(Optional.of(""));
    }

    @Test
    @Clause("CACHE-13")
    default void the_largest_value_is_stored(CacheTrial cache) {
        int largest = cache.limits().largestValue();
        String key = cache.key("largest");
        SMALLEST_AND_LARGEST.forEach((width, character) -> {
            // Once more with a start that moves every character: buffers cut at round numbers.
            for (String start : List.of("", "a")) {
                String value = SizedText.of(start, character, largest);
                cache.setex(key, LONG, value);
                cache.expect(
                                "the largest value, " + largest + " bytes in characters of " + width
                                        + (start.isEmpty() ? "" : " after one of 1") + ",",
                                cache.get(key))
                        .is(Optional.of(value));
            }
        });
        cache.delete(key);
    }

    @Test
    @Clause("CACHE-14")
    default void a_larger_value_is_refused_and_changes_nothing(CacheTrial cache) {
        int largest = cache.limits().largestValue();
        String key = cache.key("too large");
        SMALLEST_AND_LARGEST.forEach((width, character) -> {
            String value = SizedText.of("", character, largest + 1);
            String what = "setex of a value of " + (largest + 1) + " bytes in characters of " + width;
            cache.delete(key);
            cache.expectThrown(IllegalArgumentException.class, what, () -> cache.setex(key, LONG, value))
                    .naming("value");
            cache.expect("the value after the refused first " + what, cache.get(key))
                    .is(Optional.empty());
            cache.setex(key, LONG, "former");
            cache.expectThrown(IllegalArgumentException.class, what, () -> cache.setex(key, LONG, value))
                    .naming("value");
            cache.expect("the former value after the refused " + what, cache.get(key))
                    .is(Optional.of("former"));
        });
    }

    @Test
    @Clause("CACHE-15")
    default void values_with_unpaired_surrogates_are_refused(CacheTrial cache) {
        String key = cache.key("unpaired");
        cache.setex(key, LONG, "former");
        UnpairedSurrogates.ALL.forEach((fault, value) -> {
            cache.expectThrown(
                            IllegalArgumentException.class,
                            "setex of a value with " + fault,
                            () -> cache.setex(key, LONG, value))
                    .naming("value");
            cache.expect("the former value after a refused one with " + fault, cache.get(key))
                    .is(Optional.of("former"));
        });
    }
}
