package io.bluestar.testkit.contracts.saboteurs.cache;

import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.cache;

import io.bluestar.persistence.CacheException;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Caches that lose, keep or invent values. */
final class StorageSaboteurs {
    static final List<Sabotage<CacheBackendHarness>> ALL = List.of(
            cache("InventsValues", InventsValues::new)
                    .caughtBy("CACHE-01", "the value of a key never set")
                    .alsoBy("CACHE-07", "CACHE-08", "CACHE-25", "CACHE-44"),
            cache("ForgetsWhatIsReadAgain", ForgetsWhatIsReadAgain::new)
                    .caughtBy("CACHE-02", "the value read a second time")
                    .alsoBy(
                            "CACHE-15",
                            "CACHE-16",
                            "CACHE-20",
                            "CACHE-23",
                            "CACHE-28",
                            "CACHE-32",
                            "CACHE-44",
                            "CACHE-47")
                    .perhapsBy("CACHE-33", "CACHE-35"),
            cache("KeepsTheFirstValue", KeepsTheFirstValue::new)
                    .caughtBy("CACHE-03", "the value after replacing it")
                    .alsoBy("CACHE-11", "CACHE-13", "CACHE-19", "CACHE-32", "CACHE-35", "CACHE-43", "CACHE-44"),
            cache("IgnoresDelete", IgnoresDelete::new)
                    .caughtBy("CACHE-04", "the value of a deleted key")
                    .alsoBy(
                            "CACHE-05",
                            "CACHE-08",
                            "CACHE-14",
                            "CACHE-32",
                            "CACHE-34",
                            "CACHE-36",
                            "CACHE-43",
                            "CACHE-44"),
            cache("FailsToDeleteWhatIsMissing", FailsToDeleteWhatIsMissing::new)
                    .caughtBy("CACHE-05", "no exception at this point")
                    .alsoBy("CACHE-06", "CACHE-14", "CACHE-18", "CACHE-43", "CACHE-44")
                    .perhapsBy("CACHE-36")
                    .perhapsBy("CACHE-47"),
            cache("FlushesOnDelete", FlushesOnDelete::new)
                    .caughtBy("CACHE-06", "the value of the second key after deleting the first")
                    .alsoBy("CACHE-07", "CACHE-16", "CACHE-43", "CACHE-44")
                    .perhapsBy("CACHE-34", "CACHE-47"));

    private StorageSaboteurs() {}

    /** Answers something where it has never heard of a key. */
    private static final class InventsValues extends BrokenCache {
        private final Set<String> known = ConcurrentHashMap.newKeySet();

        InventsValues(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            return known.contains(key) ? honest.get(key) : Optional.of("");
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, value);
            known.add(key);
        }

        @Override
        public void delete(String key) {
            honest.delete(key);
            known.add(key);
        }
    }

    /** Forgets what is read a second time before anything else happens. */
    private static final class ForgetsWhatIsReadAgain extends BrokenCache {
        private final AtomicReference<String> lastRead = new AtomicReference<>("");

        ForgetsWhatIsReadAgain(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            String reading = key + " at " + clock.nanoTime();
            if (lastRead.getAndSet(reading).equals(reading)) {
                honest.delete(key);
            }
            return honest.get(key);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            lastRead.set("");
            honest.setex(key, ttl, value);
        }

        @Override
        public void delete(String key) {
            lastRead.set("");
            honest.delete(key);
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
