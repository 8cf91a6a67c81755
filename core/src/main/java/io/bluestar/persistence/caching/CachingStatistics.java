package io.bluestar.persistence.caching;

/**
 * What a {@link CachingRulesStore} has counted since it was made.
 *
 * @param hits reads answered by the cache
 * @param misses reads that the cache had no answer for, so that the table was asked
 * @param joined reads that shared the answer or failure of another read of the same rule at the same time
 * @param cacheFailures calls that the cache failed; none of them failed or changed a read
 * @param corruptEntries cached entries that were not the rule they should have been, or that the cache found unreadable; none
 *     was served, and each was replaced or removed unless the cache failed that
 * @param circuitOpenings how often the cache was left alone from then on, for reads, writes or removals of entries, because
 *     it failed them or was slow
 * @param skippedCacheCalls calls of the cache that were not made since it was left alone
 */
public record CachingStatistics(
        long hits,
        long misses,
        long joined,
        long cacheFailures,
        long corruptEntries,
        long circuitOpenings,
        long skippedCacheCalls) {}
