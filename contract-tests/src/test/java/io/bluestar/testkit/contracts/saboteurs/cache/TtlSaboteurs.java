package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Caches that keep values for too long or not long enough. */
final class TtlSaboteurs {
    private TtlSaboteurs() {}

    /** Changes the ttl on its way to the server. */
    static final class ChangesTtl extends BrokenCache {
        private final UnaryOperator<Duration> change;

        ChangesTtl(TestClock clock, UnaryOperator<Duration> change) {
            super(clock);
            this.change = change;
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.get(key);
            honest.setex(key, change.apply(ttl), value);
        }
    }

    static Duration ignoresTtl(Duration ttl) {
        return ttl.isNegative() || ttl.isZero() ? ttl : BrokenCache.FOR_EVER;
    }

    static Duration expiresEarly(Duration ttl) {
        return ttl.compareTo(Duration.ofMillis(10)) > 0 ? ttl.multipliedBy(9).dividedBy(10) : ttl;
    }

    static Duration takesLessThanASecondForEver(Duration ttl) {
        return ttl.toSeconds() == 0 && !ttl.isZero() ? BrokenCache.FOR_EVER : ttl;
    }

    static Duration cutsFractionsOfAMillisecond(Duration ttl) {
        return Duration.ofMillis(ttl.toMillis());
    }

    static Duration roundsFractionsDown(Duration ttl) {
        return Duration.ofMillis(Math.max(1, ttl.toMillis()));
    }

    static Duration countsMillisecondsInAnInt(Duration ttl) {
        int millis = ttl.compareTo(BrokenCache.FOR_EVER) > 0 ? 0 : (int) ttl.toMillis();
        return millis > 0 ? ttl : Duration.ofMillis(1);
    }

    static Duration cutsTtlsToWholeSeconds(Duration ttl) {
        return ttl.compareTo(Duration.ofSeconds(1)) < 0 ? ttl : Duration.ofSeconds(ttl.toSeconds());
    }

    static Duration takesAnyTtl(Duration ttl) {
        if (ttl.isNegative() || ttl.isZero()) {
            return Duration.ofMillis(1);
        }
        return ttl.compareTo(BrokenCache.FOR_EVER) > 0 ? BrokenCache.FOR_EVER : ttl;
    }

    /** Remembers when values are to go, in order to do the wrong thing with it. */
    private abstract static class KnowsDeadlines extends BrokenCache {
        final Map<String, Long> deadlines = new ConcurrentHashMap<>();

        KnowsDeadlines(TestClock clock) {
            super(clock);
        }

        long left(String key) {
            return deadlines.getOrDefault(key, 0L) - clock.nanoTime();
        }

        void remember(String key, Duration ttl) {
            deadlines.put(key, clock.nanoTime() + ttl.toNanos());
        }
    }

    static final class NeverSetsAnExpiredKeyAgain extends KnowsDeadlines {
        NeverSetsAnExpiredKeyAgain(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            if (deadlines.containsKey(key) && left(key) <= 0) {
                return;
            }
            honest.setex(key, ttl, value);
            remember(key, ttl);
        }
    }

    static final class KeepsTheFirstTtl extends KnowsDeadlines {
        KeepsTheFirstTtl(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            if (honest.get(key).isPresent() && left(key) > 0) {
                honest.setex(key, Duration.ofNanos(left(key)), value);
            } else {
                honest.setex(key, ttl, value);
                remember(key, ttl);
            }
        }
    }

    static final class KeepsTheTtlOfDeletedValues extends KnowsDeadlines {
        KeepsTheTtlOfDeletedValues(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            if (honest.get(key).isEmpty() && left(key) > 0) {
                honest.setex(key, Duration.ofNanos(left(key)), value);
            } else {
                honest.setex(key, ttl, value);
                remember(key, ttl);
            }
        }
    }

    static final class ExtendsTheTtlOnReading extends BrokenCache {
        private final Map<String, Duration> ttls = new ConcurrentHashMap<>();

        ExtendsTheTtlOnReading(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            Optional<String> value = honest.get(key);
            value.ifPresent(present -> honest.setex(key, ttls.get(key), present));
            return value;
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, value);
            ttls.put(key, ttl);
        }
    }
}
