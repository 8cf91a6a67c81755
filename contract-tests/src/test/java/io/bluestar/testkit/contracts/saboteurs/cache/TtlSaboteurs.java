package io.bluestar.testkit.contracts.saboteurs.cache;

import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.cache;
import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.unchecked;
import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.wholeSeconds;

import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Caches that keep values for too long or not long enough. */
final class TtlSaboteurs {
    static final List<Sabotage<CacheBackendHarness>> ALL = List.of(
            ttls("ExpiresEarly", TtlSaboteurs::expiresEarly)
                    .caughtBy("CACHE-16", "the value before its ttl has passed")
                    .alsoBy("CACHE-20", "CACHE-23", "CACHE-44", "CACHE-46"),
            ttls("IgnoresTtl", TtlSaboteurs::ignoresTtl)
                    .caughtBy("CACHE-17", "the value once its ttl has passed")
                    .caughtBy("CACHE-19", "the value with the shorter ttl, once that has passed")
                    .caughtBy("CACHE-20", "once its ttl has passed")
                    .caughtBy("CACHE-22", "once that has passed")
                    .alsoBy("CACHE-21", "CACHE-23", "CACHE-28", "CACHE-44", "CACHE-46"),
            cache("NeverSetsAnExpiredKeyAgain", NeverSetsAnExpiredKeyAgain::new)
                    .caughtBy("CACHE-18", "the value set after the former expired")
                    .alsoBy("CACHE-44"),
            cache("KeepsTheFirstTtl", KeepsTheFirstTtl::new)
                    .caughtBy("CACHE-19", "the value with the longer ttl, once the shorter one it replaced has passed")
                    .alsoBy("CACHE-44"),
            cache("ExtendsTheTtlOnReading", ExtendsTheTtlOnReading::new)
                    .caughtBy("CACHE-20", "the value that was read again and again, once its ttl has passed")
                    .perhapsBy("CACHE-35")
                    .alsoBy("CACHE-46"),
            cache("KeepsTheTtlOfDeletedValues", KeepsTheTtlOfDeletedValues::new)
                    .caughtBy("CACHE-21", "the value set after a delete")
                    .alsoBy("CACHE-44"),
            ttls("TakesLessThanASecondForEver", TtlSaboteurs::takesLessThanASecondForEver)
                    .caughtBy("CACHE-22", "a value with a ttl of some milliseconds, once that has passed")
                    .alsoBy(
                            "CACHE-17",
                            "CACHE-19",
                            "CACHE-20",
                            "CACHE-21",
                            "CACHE-23",
                            "CACHE-28",
                            "CACHE-44",
                            "CACHE-46"),
            uncheckedTtls("CutsFractionsOfAMillisecond", TtlSaboteurs::cutsFractionsOfAMillisecond)
                    .caughtBy("CACHE-23", "ttl PT0S must be more than zero")
                    .alsoBy("CACHE-25", "CACHE-31", "CACHE-44"),
            ttls("RoundsFractionsDown", TtlSaboteurs::roundsFractionsDown)
                    .caughtBy("CACHE-23", "rounded up to a millisecond"),
            ttls("CountsMillisecondsInAnInt", TtlSaboteurs::countsMillisecondsInAnInt)
                    .caughtBy("CACHE-24", "the value with a ttl of 25 days")
                    .alsoBy("CACHE-44", "CACHE-46"),
            wholeSeconds("CutsTtlsToWholeSeconds", clock -> new ChangesTtl(clock, TtlSaboteurs::cutsTtlsToWholeSeconds))
                    .caughtBy("CACHE-16", "the value before its ttl has passed")
                    .alsoBy("CACHE-20", "CACHE-23", "CACHE-46"),
            uncheckedTtls("TakesAnyTtl", TtlSaboteurs::takesAnyTtl)
                    .caughtBy("CACHE-25", "setex with a ttl of PT0S")
                    .alsoBy("CACHE-28", "CACHE-31", "CACHE-44"));

    private TtlSaboteurs() {}

    private static Sabotage<CacheBackendHarness> ttls(String name, UnaryOperator<Duration> change) {
        return cache(name, clock -> new ChangesTtl(clock, change));
    }

    private static Sabotage<CacheBackendHarness> uncheckedTtls(String name, UnaryOperator<Duration> change) {
        return unchecked(name, clock -> new ChangesTtl(clock, change));
    }

    /** Changes the ttl on its way to the server. */
    static final class ChangesTtl extends BrokenCache {
        private final UnaryOperator<Duration> change;

        ChangesTtl(TestClock clock, UnaryOperator<Duration> change) {
            super(clock);
            this.change = ttl -> ttl == null ? null : change.apply(ttl);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
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
