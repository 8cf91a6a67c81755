package io.bluestar.testkit.contracts.saboteurs.cache;

import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.cache;
import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.unchecked;

import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Caches that refuse wrong arguments or calls after close in the wrong way. */
final class CallSaboteurs {
    static final List<Sabotage<CacheBackendHarness>> ALL = List.of(
            unchecked("RefusesNullWithoutAName", RefusesNullWithoutAName::new)
                    .caughtBy("CACHE-26", "from get(null) to name \"key\"")
                    .alsoBy("CACHE-31"),
            unchecked("TakesNullForTheWordNull", TakesNullForTheWordNull::new)
                    .caughtBy("CACHE-26", "get(null) to throw NullPointerException")
                    .alsoBy("CACHE-31"),
            unchecked("LooksAtTheKeyBeforeNulls", LooksAtTheKeyBeforeNulls::new)
                    .caughtBy("CACHE-27", "setex of the empty key with the ttl null"),
            unchecked("SetsTheTtlBeforeItRefuses", SetsTheTtlBeforeItRefuses::new)
                    .caughtBy("CACHE-28", "the former value, once")
                    .alsoBy("CACHE-27", "CACHE-31"),
            unchecked("WorksAfterClose", WorksAfterClose::new)
                    .caughtBy("CACHE-29", "get after close to throw IllegalStateException")
                    .alsoBy("CACHE-47"),
            unchecked("FailsToCloseTwice", FailsToCloseTwice::new)
                    .caughtBy("CACHE-30", "closed already")
                    .alsoBy("CACHE-29", "CACHE-31"),
            unchecked("LooksAtClosedFirst", LooksAtClosedFirst::new).caughtBy("CACHE-31", "get of null after close"),
            cache("LetsGoOfItsValuesOnClose", LetsGoOfItsValuesOnClose::new)
                    .caughtBy("CACHE-47", "get while another thread closes to answer"));

    private CallSaboteurs() {}

    static final class RefusesNullWithoutAName extends BrokenCache {
        RefusesNullWithoutAName(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            if (key == null) {
                throw new NullPointerException();
            }
            return honest.get(key);
        }
    }

    static final class TakesNullForTheWordNull extends BrokenCache {
        TakesNullForTheWordNull(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            return honest.get(String.valueOf(key));
        }
    }

    static final class LooksAtTheKeyBeforeNulls extends BrokenCache {
        LooksAtTheKeyBeforeNulls(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            CacheKeys.check(key);
            TimesToLive.check(ttl);
            honest.setex(key, ttl, value);
        }
    }

    static final class SetsTheTtlBeforeItRefuses extends BrokenCache {
        SetsTheTtlBeforeItRefuses(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            CacheKeys.check(key);
            TimesToLive.check(ttl);
            honest.get(key).ifPresent(former -> honest.setex(key, ttl, former));
            honest.setex(key, ttl, value);
        }
    }

    static final class WorksAfterClose extends BrokenCache {
        WorksAfterClose(TestClock clock) {
            super(clock);
        }

        @Override
        public void close() {
            honest.delete("nothing");
        }
    }

    static final class FailsToCloseTwice extends BrokenCache {
        private final AtomicBoolean closed = new AtomicBoolean();

        FailsToCloseTwice(TestClock clock) {
            super(clock);
        }

        @Override
        public void close() {
            if (!closed.compareAndSet(false, true)) {
                throw new IllegalStateException("closed already");
            }
            honest.close();
        }
    }

    static final class LooksAtClosedFirst extends BrokenCache {
        private final AtomicBoolean closed = new AtomicBoolean();

        LooksAtClosedFirst(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            if (closed.get()) {
                throw new IllegalStateException("closed");
            }
            return honest.get(key);
        }

        @Override
        public void close() {
            closed.set(true);
            honest.close();
        }
    }

    private static final class LetsGoOfItsValuesOnClose extends BrokenCache {
        private volatile boolean gone;

        LetsGoOfItsValuesOnClose(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(20));
            if (gone) {
                throw new NullPointerException("values");
            }
            return super.get(key);
        }

        @Override
        public void close() {
            gone = true;
            super.close();
        }
    }
}
