package com.acme.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.TimesToLive;
import java.time.Duration;
import java.util.Optional;

/** A cache within this JVM, on Caffeine, with a time to live for each entry. */
public final class CaffeineCacheBackend implements CacheBackend {
    private final OpenState open = new OpenState("Caffeine cache");
    private final Cache<String, Entry> entries;

    /** A cache on the system's clock. */
    public CaffeineCacheBackend() {
        this(Ticker.systemTicker());
    }

    /**
     * A cache on a clock of one's own.
     *
     * @param ticker tells elapsed nanoseconds
     */
    public CaffeineCacheBackend(Ticker ticker) {
        this.entries = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfter(Expiry.<String, Entry>writing((key, entry) -> entry.ttl()))
                .build();
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        open.check();
        return Optional.ofNullable(entries.getIfPresent(key)).map(Entry::value);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.DEFAULT_LIMIT);
        open.check();
        entries.put(key, new Entry(value, Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl))));
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        open.check();
        entries.invalidate(key);
    }

    @Override
    public void close() {
        // The entries stay for calls that are still at work (CACHE-47), and go with this object.
        open.close();
    }

    private record Entry(String value, Duration ttl) {}
}
