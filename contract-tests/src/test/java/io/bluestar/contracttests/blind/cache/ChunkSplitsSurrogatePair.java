package io.bluestar.contracttests.blind.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.domain.CacheEntries;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Encodes values in chunks of 8,192 chars, each by itself: a supplementary character across the edge of two chunks becomes
 * two question marks.
 *
 * <p>Violates "Value: any text": what is read is not what was stored.
 */
final class ChunkSplitsSurrogatePair extends DelegatingCache {
    private static final int CHUNK = 8_192;

    ChunkSplitsSurrogatePair(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        StringBuilder stored = new StringBuilder(value.length());
        for (int start = 0; start < value.length(); start += CHUNK) {
            String chunk = value.substring(start, Math.min(start + CHUNK, value.length()));
            stored.append(new String(chunk.getBytes(UTF_8), UTF_8));
        }
        super.setex(key, ttl, stored.toString());
    }
}
