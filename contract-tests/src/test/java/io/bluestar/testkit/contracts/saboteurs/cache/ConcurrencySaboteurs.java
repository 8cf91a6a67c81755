package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Caches that work for one thread. */
final class ConcurrencySaboteurs {
    private ConcurrencySaboteurs() {}

    /** Opens the window in which another thread shows the fault. */
    private static void letOthersRun() {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
    }

    static final class KeepsACachePerThread extends BrokenCache {
        private final ThreadLocal<CacheBackend> mine;

        KeepsACachePerThread(TestClock clock) {
            super(clock);
            mine = ThreadLocal.withInitial(() -> new MemoryCacheBackend(clock::nanoTime));
        }

        @Override
        public Optional<String> get(String key) {
            return mine.get().get(key);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            mine.get().setex(key, ttl, value);
        }

        @Override
        public void delete(String key) {
            mine.get().delete(key);
        }
    }

    static final class WritesInTwoHalves extends BrokenCache {
        WritesInTwoHalves(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, value.substring(0, value.length() / 2));
            letOthersRun();
            honest.setex(key, ttl, value);
        }
    }

    static final class SharesABuffer extends BrokenCache {
        private volatile String buffer;

        SharesABuffer(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            buffer = value;
            letOthersRun();
            honest.setex(key, ttl, buffer);
        }
    }

    static final class ReadsFromALaggingReplica extends BrokenCache {
        private final Map<String, String> former = new ConcurrentHashMap<>();
        private volatile boolean lagging;

        ReadsFromALaggingReplica(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            lagging = !lagging;
            return lagging && former.containsKey(key) ? Optional.of(former.get(key)) : honest.get(key);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.get(key).ifPresent(before -> former.put(key, before));
            honest.setex(key, ttl, value);
        }
    }

    static final class DeletesInTheBackground extends BrokenCache {
        DeletesInTheBackground(TestClock clock) {
            super(clock);
        }

        @Override
        public void delete(String key) {
            honest.get(key);
            CompletableFuture<Void> deletion = CompletableFuture.runAsync(
                    () -> honest.delete(key), CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
            if (deletion.isCompletedExceptionally()) {
                throw new IllegalStateException("could not be started");
            }
        }
    }
}
