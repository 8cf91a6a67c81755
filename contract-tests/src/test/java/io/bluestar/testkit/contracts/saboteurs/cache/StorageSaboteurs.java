package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheException;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Caches that lose, keep or invent values. */
final class StorageSaboteurs {
    private StorageSaboteurs() {}

    static final class InventsValues extends BrokenCache {
        InventsValues(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            return honest.get(key).or(() -> Optional.of(""));
        }
    }

    static final class ForgetsAfterReading extends BrokenCache {
        ForgetsAfterReading(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            Optional<String> value = honest.get(key);
            honest.delete(key);
            return value;
        }
    }

    static final class KeepsTheFirstValue extends BrokenCache {
        KeepsTheFirstValue(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, honest.get(key).orElse(value));
        }
    }

    static final class IgnoresDelete extends BrokenCache {
        IgnoresDelete(TestClock clock) {
            super(clock);
        }

        @Override
        public void delete(String key) {
            honest.get(key);
        }
    }

    static final class FailsToDeleteWhatIsMissing extends BrokenCache {
        FailsToDeleteWhatIsMissing(TestClock clock) {
            super(clock);
        }

        @Override
        public void delete(String key) {
            if (honest.get(key).isEmpty()) {
                throw new CacheException("delete", key, "NOT_FOUND", null);
            }
            honest.delete(key);
        }
    }

    static final class FlushesOnDelete extends BrokenCache {
        private final Set<String> keys = ConcurrentHashMap.newKeySet();

        FlushesOnDelete(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, value);
            keys.add(key);
        }

        @Override
        public void delete(String key) {
            honest.delete(key);
            keys.forEach(honest::delete);
        }
    }
}
