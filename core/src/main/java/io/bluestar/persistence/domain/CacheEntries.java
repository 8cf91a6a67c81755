package io.bluestar.persistence.domain;

import java.time.Duration;

/** The arguments of {@code setex} together: nulls are refused before anything else, then each by its own domain. */
public final class CacheEntries {
    private CacheEntries() {}

    /**
     * Refuses an entry if one of its parts is outside its domain.
     *
     * @param valueLimit the largest value that the backend takes, in UTF-8 bytes
     * @throws NullPointerException if one of them is null
     * @throws IllegalArgumentException naming the rule that was broken
     */
    public static void check(String key, Duration ttl, String value, int valueLimit) {
        Texts.notNull("key", key);
        Texts.notNull("ttl", ttl);
        Texts.notNull("value", value);
        CacheKeys.check(key);
        TimesToLive.check(ttl);
        CacheValues.check(value, valueLimit);
    }
}
