package io.bluestar.testkit.contracts.cache;

import java.util.Optional;

/**
 * A call of a cache, its answer, and when it was made: what {@link CacheModel} knows of it. Times are nanoseconds of the
 * harness's clock, read before the call and after it.
 */
sealed interface CacheCall {
    /** The key. */
    String key();

    /** A value stored for a time. */
    record Set(String key, String value, long ttl, long begun, long ended) implements CacheCall {}

    /** A key read. */
    record Get(String key, Optional<String> answer, long begun, long ended) implements CacheCall {}

    /** A key removed. */
    record Delete(String key) implements CacheCall {}
}
