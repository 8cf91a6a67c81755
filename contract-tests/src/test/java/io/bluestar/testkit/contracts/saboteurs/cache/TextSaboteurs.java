package io.bluestar.testkit.contracts.saboteurs.cache;

import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.cache;
import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.unchecked;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Caches that change keys or values, or take what is outside the domain. */
final class TextSaboteurs {
    private static final int MANY = 250;
    private static final int HALF_A_LIMIT = CacheValues.LEAST_LIMIT / 2;

    static final List<Sabotage<CacheBackendHarness>> ALL = List.of(
            keys("FoldsCaseOfKeys", key -> key.toLowerCase(Locale.ROOT))
                    .caughtBy("CACHE-07", "differ by upper and lower case")
                    .alsoBy("CACHE-16", "CACHE-44"),
            keys("TrimsKeys", key -> key.isBlank() ? key : key.strip())
                    .caughtBy("CACHE-07", "differ by a space at the end")
                    .alsoBy("CACHE-16", "CACHE-44"),
            keys("ComposesAccentsOfKeys", key -> Normalizer.normalize(key, Normalizer.Form.NFC))
                    .caughtBy("CACHE-07", "differ by composed and decomposed accents")
                    .perhapsBy("CACHE-44")
                    .alsoBy("CACHE-16"),
            keys("DecodesPercentOfKeys", key -> key.replace("%20", " "))
                    .caughtBy("CACHE-07", "differ by a space or %20")
                    .alsoBy("CACHE-16"),
            keys("EndsKeysAtNul", key -> key.startsWith("\u0000") ? key : stopsAtNul(key))
                    .caughtBy("CACHE-07", "differ by U+0000 at the end")
                    .alsoBy("CACHE-16"),
            keys("RefusesLongKeys", TextSaboteurs::refusesLongKeys)
                    .caughtBy("CACHE-08", "no exception at this point")
                    .alsoBy("CACHE-44"),
            keys("CutsLongKeys", TextSaboteurs::cutsLongKeys)
                    .caughtBy("CACHE-08", "another such key, with another last letter")
                    .alsoBy("CACHE-44"),
            uncheckedKeys("TakesKeysOfAnyLength", TextSaboteurs::takesKeysOfAnyLength)
                    .caughtBy("CACHE-09", "get of a key of 1,025 bytes")
                    .alsoBy("CACHE-31", "CACHE-44"),
            uncheckedKeys("CountsCharactersOfKeys", TextSaboteurs::countsCharactersOfKeys)
                    .caughtBy("CACHE-09", "in characters of 2")
                    .alsoBy("CACHE-31"),
            uncheckedKeys("PutsQuestionMarksForSurrogatesOfKeys", TextSaboteurs::putsQuestionMarksForSurrogates)
                    .caughtBy("CACHE-10", "surrogate")
                    .alsoBy("CACHE-31", "CACHE-44"),
            values("TrimsValues", String::strip)
                    .caughtBy("CACHE-11", "a value with")
                    .alsoBy("CACHE-44"),
            values("EndsValuesAtNul", TextSaboteurs::stopsAtNul)
                    .caughtBy("CACHE-11", "a value with U+0000")
                    .alsoBy("CACHE-44"),
            values(
                            "StoresValuesInLatin1",
                            value -> new String(
                                    value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                    .caughtBy("CACHE-11", "a value with")
                    .alsoBy("CACHE-13", "CACHE-44"),
            cache("TakesTheEmptyValueForAMiss", TakesTheEmptyValueForAMiss::new)
                    .caughtBy("CACHE-12", "the empty value")
                    .alsoBy("CACHE-44"),
            values("CutsLargeValues", TextSaboteurs::cutsLargeValues).caughtBy("CACHE-13", "the largest value"),
            cache("DropsLargeValues", DropsLargeValues::new).caughtBy("CACHE-13", "the largest value"),
            uncheckedValues("CutsInsteadOfRefusing", TextSaboteurs::cutsInsteadOfRefusing)
                    .caughtBy("CACHE-14", "setex of a value of 65537 bytes")
                    .alsoBy("CACHE-28", "CACHE-31", "CACHE-44"),
            unchecked("ClearsWhatItRefuses", ClearsWhatItRefuses::new)
                    .caughtBy("CACHE-14", "the former value after the refused")
                    .caughtBy("CACHE-15", "the former value after a refused one")
                    .caughtBy("CACHE-28", "the former value")
                    .alsoBy("CACHE-31", "CACHE-44"),
            uncheckedValues("PutsQuestionMarksForSurrogatesOfValues", TextSaboteurs::putsQuestionMarksForSurrogates)
                    .caughtBy("CACHE-15", "surrogate")
                    .alsoBy("CACHE-28", "CACHE-31", "CACHE-44"));

    private TextSaboteurs() {}

    private static Sabotage<CacheBackendHarness> keys(String name, UnaryOperator<String> change) {
        return cache(name, clock -> new ChangesKeys(clock, change));
    }

    private static Sabotage<CacheBackendHarness> uncheckedKeys(String name, UnaryOperator<String> change) {
        return unchecked(name, clock -> new ChangesKeys(clock, change));
    }

    private static Sabotage<CacheBackendHarness> values(String name, UnaryOperator<String> change) {
        return cache(name, clock -> new ChangesValues(clock, change));
    }

    private static Sabotage<CacheBackendHarness> uncheckedValues(String name, UnaryOperator<String> change) {
        return unchecked(name, clock -> new ChangesValues(clock, change));
    }

    /** Changes keys on their way to the server; null is left to those who refuse it. */
    static final class ChangesKeys extends BrokenCache {
        private final UnaryOperator<String> change;

        ChangesKeys(TestClock clock, UnaryOperator<String> change) {
            super(clock);
            this.change = text -> text == null ? null : change.apply(text);
        }

        @Override
        public Optional<String> get(String key) {
            return honest.get(change.apply(key));
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(change.apply(key), ttl, value);
        }

        @Override
        public void delete(String key) {
            honest.delete(change.apply(key));
        }
    }

    /** Changes values on their way to the server. */
    static final class ChangesValues extends BrokenCache {
        private final UnaryOperator<String> change;

        ChangesValues(TestClock clock, UnaryOperator<String> change) {
            super(clock);
            this.change = text -> text == null ? null : change.apply(text);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, change.apply(value));
        }
    }

    static final class TakesTheEmptyValueForAMiss extends BrokenCache {
        TakesTheEmptyValueForAMiss(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            return honest.get(key).filter(value -> !value.isEmpty());
        }
    }

    static final class DropsLargeValues extends BrokenCache {
        DropsLargeValues(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            if (value.length() < HALF_A_LIMIT) {
                honest.setex(key, ttl, value);
            }
        }
    }

    static final class ClearsWhatItRefuses extends BrokenCache {
        ClearsWhatItRefuses(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            try {
                honest.setex(key, ttl, value);
            } catch (IllegalArgumentException e) {
                honest.delete(key);
                throw e;
            }
        }
    }

    /** Memcached's limit of 250 bytes, handed through. */
    static String refusesLongKeys(String key) {
        if (key.length() > MANY) {
            throw new IllegalArgumentException("key is longer than " + MANY);
        }
        return key;
    }

    static String cutsLongKeys(String key) {
        return key.substring(0, Math.min(key.length(), MANY));
    }

    static String takesKeysOfAnyLength(String key) {
        return key.isEmpty() || Utf8.length(key) > 1_024 ? "hash " + key.hashCode() : key;
    }

    static String countsCharactersOfKeys(String key) {
        return key.length() <= 1_024 && Utf8.length(key) > 1_024 ? "hash " + key.hashCode() : key;
    }

    static String putsQuestionMarksForSurrogates(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    static String stopsAtNul(String text) {
        return text.indexOf('\u0000') < 0 ? text : text.substring(0, text.indexOf('\u0000'));
    }

    static String cutsLargeValues(String value) {
        return value.substring(0, Math.min(value.length(), HALF_A_LIMIT));
    }

    static String cutsInsteadOfRefusing(String value) {
        return value.length() > CacheValues.LEAST_LIMIT ? value.substring(0, CacheValues.LEAST_LIMIT) : value;
    }
}
