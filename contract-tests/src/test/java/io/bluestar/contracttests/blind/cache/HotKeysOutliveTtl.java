package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheKeys;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps what is read often nearer: from its eighth read on a value is answered from there for a second at a time, even if
 * its ttl passes meanwhile. Writes and deletions are seen at once, and so is expiry of what is read less often.
 *
 * <p>Violates "A value is there for its whole ttl and gone after it".
 */
final class HotKeysOutliveTtl extends DelegatingCache {
    private static final int OFTEN = 8;
    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<String, Integer> reads = new HashMap<>();
    private final Map<String, Near> near = new HashMap<>();

    HotKeysOutliveTtl(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public synchronized Optional<String> get(String key) {
        CacheKeys.check(key);
        requireOpen();
        Near kept = near.get(key);
        if (kept != null && now() - kept.until < 0) {
            return Optional.of(kept.value);
        }
        near.remove(key);
        Optional<String> stored = super.get(key);
        if (stored.isPresent() && reads.merge(key, 1, Integer::sum) >= OFTEN) {
            near.put(key, new Near(stored.get(), now() + KEPT_NANOS));
        }
        return stored;
    }

    @Override
    public synchronized void setex(String key, Duration ttl, String value) {
        super.setex(key, ttl, value);
        near.remove(key);
    }

    @Override
    public synchronized void delete(String key) {
        super.delete(key);
        near.remove(key);
    }

    private record Near(String value, long until) {}
}
