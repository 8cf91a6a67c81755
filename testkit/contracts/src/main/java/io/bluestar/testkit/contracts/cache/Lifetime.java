package io.bluestar.testkit.contracts.cache;

import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The life of one value as a caller can know it, who sees only when setex was called and when it returned: a reading that
 * was completed before the ttl had passed since the call must find the value; one that began when ttl and granularity had
 * passed since the return must not; in between either is right. By the harness's clock, so exact on a manual one.
 */
final class Lifetime {
    private static final Duration SHORTEST = Duration.ofMillis(80);
    private static final int ATTEMPTS = 8;

    private final CacheTrial cache;
    private final TestClock clock;
    private final String key;
    private final String value;
    private final long ttl;
    private final long begun;
    private final long returned;

    private Lifetime(CacheTrial cache, String key, Duration ttl, String value) {
        this.cache = cache;
        this.clock = cache.clock();
        this.key = key;
        this.value = value;
        this.ttl = Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos();
        this.begun = clock.nanoTime();
        cache.setex(key, ttl, value);
        this.returned = clock.nanoTime();
    }

    /** Stores a value; its life begins. */
    static Lifetime begin(CacheTrial cache, String key, Duration ttl, String value) {
        return new Lifetime(cache, key, ttl, value);
    }

    /**
     * A ttl long enough for several readings on a quick server, short enough to be waited for. No whole multiple of a
     * coarse granularity, so that a cache that rounds down instead of up is seen to lose the value early.
     */
    static Duration shortTtl(CacheTrial cache) {
        Duration fourAndAHalf = cache.limits().ttlGranularity().multipliedBy(9).dividedBy(2);
        return fourAndAHalf.compareTo(SHORTEST) > 0 ? fourAndAHalf : SHORTEST;
    }

    /**
     * Tries with ever longer ttls until a reading came in time to tell something; on a quick machine the first does. A
     * machine on which none does is a failure, since nothing was shown.
     *
     * @param attempt tries with a ttl; says whether something was shown
     */
    static void untilTold(CacheTrial cache, Predicate<Duration> attempt) {
        Duration ttl = shortTtl(cache);
        for (int i = 0; i < ATTEMPTS; i++) {
            if (attempt.test(ttl)) {
                return;
            }
            ttl = ttl.multipliedBy(2).plus(cache.limits().ttlGranularity().dividedBy(2));
        }
        throw cache.failure(
                "a reading to end before a ttl shorter than " + ttl + " has passed",
                "each of " + ATTEMPTS + " came too late to tell anything: server or machine are too slow",
                null);
    }

    /** Reads the value nearer and nearer to its end; false if no reading of the second half came in time. */
    boolean lastsToItsEnd(String what) {
        boolean told = false;
        long left = left();
        while (left > 0) {
            clock.advance(Duration.ofNanos(left / 2));
            Optional<String> seen = cache.get(key);
            if (left() <= 0) {
                break;
            }
            expectValue(what, seen);
            told = true;
            left = left / 2 == 0 ? 0 : left();
        }
        return told;
    }

    /** Reads the value once; false if the reading came too late to tell anything. */
    boolean lastsStill(String what) {
        Optional<String> seen = cache.get(key);
        if (left() <= 0) {
            return false;
        }
        expectValue(what, seen);
        return true;
    }

    private void expectValue(String what, Optional<String> seen) {
        cache.expect(what, seen).is(Optional.of(value));
    }

    /** Lets the life pass. */
    void pass() {
        long gone = ttl + cache.limits().ttlGranularity().toNanos() - (clock.nanoTime() - returned);
        if (gone > 0) {
            clock.advance(Duration.ofNanos(gone));
        }
    }

    /** Lets the life pass and reads. */
    void expectGone(String what) {
        pass();
        cache.expect(what, cache.get(key)).is(Optional.empty());
    }

    private long left() {
        return ttl - (clock.nanoTime() - begun);
    }
}
