package io.bluestar.testkit.contracts.cache;

import io.bluestar.persistence.domain.CacheValues;
import java.time.Duration;

/**
 * The limits of a cache.
 *
 * @param largestValue the largest value in UTF-8 bytes, 64 KiB to 64 MiB; larger ones are refused. The kit stores values of
 *     this size, several at a time
 * @param ttlGranularity how long after its time to live a value may still be there; zero for a cache that is exact
 *     by its clock
 */
public record CacheLimits(int largestValue, Duration ttlGranularity) {
    private static final int MOST = 64 * 1024 * 1024;

    public CacheLimits {
        if (largestValue < CacheValues.LEAST_LIMIT) {
            throw new IllegalArgumentException("limits() of the harness: largestValue is " + largestValue
                    + ", but every cache holds at least " + CacheValues.LEAST_LIMIT + " bytes");
        }
        if (largestValue > MOST) {
            throw new IllegalArgumentException("limits() of the harness: largestValue is " + largestValue
                    + ", but the kit tries no values of more than " + MOST
                    + " bytes: declare and enforce a limit; 8 MiB is ours");
        }
        if (ttlGranularity.isNegative()) {
            throw new IllegalArgumentException("limits() of the harness: ttlGranularity is " + ttlGranularity
                    + "; give how late a value may go, zero or more");
        }
    }
}
