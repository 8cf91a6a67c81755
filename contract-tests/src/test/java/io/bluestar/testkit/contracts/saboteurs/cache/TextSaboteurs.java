package io.bluestar.testkit.contracts.saboteurs.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Caches that change keys or values, or take what is outside the domain. */
final class TextSaboteurs {
    private static final int MANY = 250;

    private TextSaboteurs() {}

    /** Changes keys on their way to the server. */
    static final class ChangesKeys extends BrokenCache {
        private final UnaryOperator<String> change;

        ChangesKeys(TestClock clock, UnaryOperator<String> change) {
            super(clock);
            this.change = change;
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
            this.change = change;
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
            if (value.length() < 1 << 20) {
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
            honest.delete(key);
            honest.setex(key, ttl, value);
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
        return value.substring(0, Math.min(value.length(), 1 << 20));
    }

    static String cutsInsteadOfRefusing(String value) {
        return value.length() > CacheValues.DEFAULT_LIMIT ? value.substring(0, CacheValues.DEFAULT_LIMIT) : value;
    }
}
