package io.bluestar.testkit.contracts.saboteurs.cache;

import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.cache;

import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Caches whose calls are right one by one, and go wrong by what comes together. */
final class CombinationSaboteurs {
    static final List<Sabotage<CacheBackendHarness>> ALL = List.of(
            cache("RemembersTheSecondMiss", RemembersTheSecondMiss::new)
                    .caughtBy("CACHE-44", "whose ttl has not passed"),
            cache("RemovesWhatWasSetAnew", RemovesWhatWasSetAnew::new)
                    .caughtBy("CACHE-45", "an order of the calls below"),
            cache("KeepsLongTtlsInSeconds", KeepsLongTtlsInSeconds::new)
                    .caughtBy("CACHE-46", "whose ttl has not passed"));

    private CombinationSaboteurs() {}

    /** Twice missed, a key is taken for one that nobody sets. */
    private static final class RemembersTheSecondMiss extends BrokenCache {
        private final Map<String, Integer> misses = new ConcurrentHashMap<>();

        RemembersTheSecondMiss(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            if (misses.getOrDefault(key, 0) >= 2) {
                misses.remove(key);
                return Optional.empty();
            }
            Optional<String> value = honest.get(key);
            if (value.isEmpty()) {
                misses.merge(key, 1, Integer::sum);
            } else {
                misses.remove(key);
            }
            return value;
        }
    }

    /** A reader that finds an expired value cleans up a moment later, when another may be there. */
    private static final class RemovesWhatWasSetAnew extends BrokenCache {
        private final Map<String, Long> deadlines = new ConcurrentHashMap<>();

        RemovesWhatWasSetAnew(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            Optional<String> value = honest.get(key);
            Long deadline = deadlines.get(key);
            if (value.isEmpty() && deadline != null && clock.nanoTime() - deadline >= 0) {
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(100));
                honest.delete(key);
                deadlines.remove(key, deadline);
            }
            return value;
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, value);
            deadlines.put(key, clock.nanoTime() + ttl.toNanos());
        }
    }

    private static final class KeepsLongTtlsInSeconds extends BrokenCache {
        KeepsLongTtlsInSeconds(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl.toHours() > 0 ? Duration.ofSeconds(ttl.toSeconds()) : ttl, value);
        }
    }
}
