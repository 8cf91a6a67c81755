package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;

/** An honest cache that keeps time in seconds and rounds up: with a granularity of 1 s, as it declares. */
final class WholeSecondsCache extends BrokenCache {
    WholeSecondsCache(TestClock clock) {
        super(clock);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.LEAST_LIMIT);
        Duration whole = Duration.ofSeconds(ttl.toSeconds());
        honest.setex(key, ttl.equals(whole) ? ttl : whole.plusSeconds(1), value);
    }
}
