package io.bluestar.contracttests.blind.cache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.Utf8;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Stores keys of more than 250 bytes under their digest, which is made of Latin-1: there every other character is a question
 * mark, so that long keys which differ in such characters only are one.
 *
 * <p>Violates "key: 1 to 1,024 UTF-8 bytes, exact".
 */
final class LongKeyDigestInLatin1 extends DelegatingCache {
    private static final int LONGEST_PLAIN = 250;

    LongKeyDigestInLatin1(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        return super.get(stored(key));
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        super.setex(stored(key), ttl, value);
    }

    @Override
    public void delete(String key) {
        super.delete(stored(key));
    }

    private static String stored(String key) {
        CacheKeys.check(key);
        return Utf8.length(key) <= LONGEST_PLAIN ? key : "digest:" + UUID.nameUUIDFromBytes(key.getBytes(ISO_8859_1));
    }
}
