package io.bluestar.testkit.contracts.cache;

import io.bluestar.persistence.domain.CacheValues;
import java.time.Duration;

/**
 * The limits of a cache.
 *
 * @param largestValue the largest value in UTF-8 bytes, 64 KiB at the least; larger ones are refused
 * @param ttlGranularity how long after its time to live a value may still be there: 1 ms or more
 */
public record CacheLimits(int largestValue, Duration ttlGranularity) {
    public CacheLimits {
        if (largestValue < CacheValues.LEAST_LIMIT) {
            throw new IllegalArgumentException("limits() of the harness: largestValue is " + largestValue
                    + ", but every cache holds at least " + CacheValues.LEAST_LIMIT + " bytes");
        }
        if (ttlGranularity.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("limits() of the harness: ttlGranularity is " + ttlGranularity
                    + "; give how late a value may go, at least PT0.001S");
        }
    }
}
