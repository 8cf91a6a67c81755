package io.bluestar.persistence.memory;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.TimesToLive;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * A cache in memory: values of up to 8 MiB of UTF-8, ttl to the millisecond, linearizable per key, for any number of
 * threads.
 *
 * <p>Expired entries are never seen, and they go as new ones come: each write looks at a few older entries, so that they
 * stay fewer than the writes of one round and no thread is needed. A cache that nobody writes to does not shrink.
 */
public final class MemoryCacheBackend implements CacheBackend {
    /** Several times as many as threads run at once, so that two writers seldom meet in one. */
    private static final int SEGMENT_BITS =
            Integer.SIZE - Integer.numberOfLeadingZeros(8 * Runtime.getRuntime().availableProcessors() - 1);

    /** Spreads hashes over the segments by other bits than those by which a segment's own map spreads its keys. */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final LongSupplier nanoTime;
    private final OpenState open = new OpenState("in-memory cache");
    private final ExpiringSegment[] segments = IntStream.range(0, 1 << SEGMENT_BITS)
            .mapToObj(index -> new ExpiringSegment())
            .toArray(ExpiringSegment[]::new);

    /** An empty cache that goes by {@link System#nanoTime}. */
    public MemoryCacheBackend() {
        this(System::nanoTime);
    }

    /**
     * An empty cache with a clock.
     *
     * @param nanoTime tells elapsed time as {@link System#nanoTime} does: nanoseconds from any origin, never backwards, and
     *     allowed to overflow
     */
    public MemoryCacheBackend(LongSupplier nanoTime) {
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime must not be null");
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        open.check();
        // The clock first, then the entry: an entry that had expired by then is expired when it is found. The other way
        // round, a value stored between the two would be missed.
        long now = nanoTime.getAsLong();
        return segment(key).get(key, now);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.DEFAULT_LIMIT);
        open.check();
        long now = nanoTime.getAsLong();
        long deadline = now + TimeUnit.MILLISECONDS.toNanos(TimesToLive.toMillisRoundedUp(ttl));
        segment(key).put(key, value, deadline, now);
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        open.check();
        segment(key).remove(key);
    }

    @Override
    public void close() {
        open.close();
    }

    /** How many entries are held, expired ones among them; an estimate while others write. */
    public int entriesHeld() {
        int entries = 0;
        for (ExpiringSegment segment : segments) {
            entries += segment.entriesHeld();
        }
        return entries;
    }

    private ExpiringSegment segment(String key) {
        return segments[(key.hashCode() * GOLDEN_RATIO) >>> (Integer.SIZE - SEGMENT_BITS)];
    }
}
