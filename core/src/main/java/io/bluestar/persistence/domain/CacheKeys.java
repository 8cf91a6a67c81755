package io.bluestar.persistence.domain;

/** The domain of cache keys: 1 to 1,024 UTF-8 bytes, no unpaired surrogate; everything else is allowed and exact. */
public final class CacheKeys {
    /** The longest key, in UTF-8 bytes. */
    public static final int LONGEST = 1_024;

    private CacheKeys() {}

    /**
     * Refuses a key outside the domain.
     *
     * @throws NullPointerException if the key is null
     * @throws IllegalArgumentException naming the rule that it broke
     */
    public static void check(String key) {
        Texts.notNull("key", key);
        Texts.length("key", key, 1, LONGEST);
        Texts.encodable("key", key);
    }
}
