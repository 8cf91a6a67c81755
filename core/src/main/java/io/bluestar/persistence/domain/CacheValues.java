package io.bluestar.persistence.domain;

/** The domain of cache values: any text that UTF-8 can hold, up to the size that the backend allows. */
public final class CacheValues {
    /** What each backend has to allow at the least: 64 KiB. */
    public static final int LEAST_LIMIT = 64 << 10;

    /** What this project's own backends allow: 8 MiB. */
    public static final int DEFAULT_LIMIT = 8 << 20;

    private CacheValues() {}

    /**
     * Refuses a value outside the domain. The value itself is not shown: it may be long, and it is nobody's business.
     *
     * @param value the value
     * @param limit the largest size that the backend takes, in UTF-8 bytes
     * @throws NullPointerException if the value is null
     * @throws IllegalArgumentException naming the rule that it broke
     */
    public static void check(String value, int limit) {
        Texts.notNull("value", value);
        if (Utf8.isLongerThan(limit, value)) {
            throw new IllegalArgumentException("value of " + Utf8.length(value) + " UTF-8 bytes is larger than the "
                    + limit + " that this cache takes");
        }
        int index = Utf8.indexOfUnpairedSurrogate(value);
        if (index >= 0) {
            throw new IllegalArgumentException(
                    "value has an unpaired surrogate at index " + index + ", which UTF-8 cannot hold");
        }
    }
}
