package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts keys as {@code DataOutput.writeUTF} writes them: six bytes for a supplementary character, two for U+0000. A key of
 * 256 emoji is refused, though it has 1,024 bytes.
 *
 * <p>Violates "key: 1 to 1,024 UTF-8 bytes".
 */
final class KeyLengthInModifiedUtf8 extends DelegatingCache {
    KeyLengthInModifiedUtf8(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        check(key);
        return super.get(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        check(key);
        super.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        check(key);
        super.delete(key);
    }

    private static void check(String key) {
        CacheKeys.check(key);
        long bytes = key.chars()
                .map(c -> c == 0 ? 2 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3)
                .sum();
        if (bytes > CacheKeys.LONGEST) {
            throw new IllegalArgumentException("key is longer than " + CacheKeys.LONGEST + " UTF-8 bytes");
        }
    }
}
