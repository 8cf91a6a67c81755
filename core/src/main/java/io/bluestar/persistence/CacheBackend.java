package io.bluestar.persistence;

import java.time.Duration;
import java.util.Optional;

/**
 * A cache of text under text keys, each entry with a time to live.
 *
 * <p>A <b>key</b> is 1 to 1,024 bytes of UTF-8, exact: case, spaces, newlines, composed and decomposed accents all
 * distinguish. A <b>value</b> is any text, the empty one and U+0000 included, up to a size that the backend documents (at
 * least 64 KiB of UTF-8). Text with unpaired surrogates is outside both domains, since UTF-8 cannot hold it.
 *
 * <p>All methods are thread-safe, and per key the cache is linearizable. Each throws {@link NullPointerException} for a
 * null argument, {@link IllegalArgumentException} for one outside its domain (in either case nothing stored has changed),
 * {@link IllegalStateException} after {@link #close()}, and {@link CacheException} when the server fails or the caller is
 * interrupted (the interrupt flag is set again).
 *
 * <p>Contract: the CACHE clauses.
 */
public interface CacheBackend extends AutoCloseable {

    /**
     * The value stored under the key, or empty if it was never set, was deleted, or its time to live has passed.
     *
     * @param key 1 to 1,024 UTF-8 bytes
     * @throws UnreadableEntryException if the entry is there and cannot be read as text
     */
    Optional<String> get(String key);

    /**
     * Stores a value and its time to live, replacing both if the key has them already.
     *
     * @param key 1 to 1,024 UTF-8 bytes
     * @param ttl more than zero, at most 3,653 days; a fraction of a millisecond rounds up. The value is there until the
     *     ttl has passed since the call began
     * @param value any text within the backend's size limit
     */
    void setex(String key, Duration ttl, String value);

    /**
     * Removes the key; does nothing if there is none.
     *
     * @param key 1 to 1,024 UTF-8 bytes
     */
    void delete(String key);

    /** Releases what this instance itself opened. Closing twice is fine. */
    @Override
    void close();
}
