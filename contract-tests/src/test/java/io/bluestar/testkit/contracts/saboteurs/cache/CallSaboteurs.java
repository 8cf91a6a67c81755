package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Caches that refuse wrong arguments or calls after close in the wrong way. */
final class CallSaboteurs {
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
}
