package io.bluestar.contracttests.blind.cache;

import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Each thread remembers its last answer for up to a millisecond, as long as nothing is written. Writes are counted before
 * they are done: who reads between the two remembers the former value and goes on to give it after the write returned.
 *
 * <p>Violates "Per key the backend is linearizable".
 */
final class MemoStampedBeforeWrite extends DelegatingCache {
    private static final long KEPT_NANOS = 1_000_000;
    private static final long WINDOW_NANOS = 20_000;

    private final AtomicLong writes = new AtomicLong();
    private final Map<Thread, Memo> memos = new ConcurrentHashMap<>();

    MemoStampedBeforeWrite(LongSupplier nanoTime) {
        super(nanoTime);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        requireOpen();
        long now = now();
        long stamp = writes.get();
        Memo last = memos.get(Thread.currentThread());
        if (last == null || last.stamp != stamp || !last.key.equals(key) || now - last.readAt >= KEPT_NANOS) {
            last = new Memo(key, stamp, now, super.get(key));
            memos.put(Thread.currentThread(), last);
        }
        return last.answer;
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, LIMIT);
        writes.incrementAndGet();
        LockSupport.parkNanos(WINDOW_NANOS);
        super.setex(key, ttl, value);
    }

    @Override
    public void delete(String key) {
        writes.incrementAndGet();
        super.delete(key);
    }

    private record Memo(String key, long stamp, long readAt, Optional<String> answer) {}
}
