package io.bluestar.testkit.contracts.saboteurs.cache;

import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Caches that work for one thread. */
final class ConcurrencySaboteurs {
    static final List<Sabotage<CacheBackendHarness>> ALL = List.of(
            cache("KeepsACachePerThread", KeepsACachePerThread::new)
                    .caughtBy("CACHE-32", "read by another thread")
                    .alsoBy("CACHE-06", "CACHE-33", "CACHE-35", "CACHE-43", "CACHE-47"),
            cache("WritesInTwoHalves", WritesInTwoHalves::new)
                    .caughtBy("CACHE-33", "to be one of the values stored, whole")
                    .perhapsBy("CACHE-35"),
            cache("SharesABuffer", SharesABuffer::new)
                    .caughtBy("CACHE-34", "the value that this thread alone stores")
                    .perhapsBy("CACHE-06"),
            cache("ReadsFromALaggingReplica", ReadsFromALaggingReplica::new)
                    .caughtBy("CACHE-35", "or a later one")
                    .alsoBy("CACHE-13", "CACHE-32")
                    .perhapsBy("CACHE-44")
                    .perhapsBy("CACHE-34"),
            cache("DeletesInTheBackground", DeletesInTheBackground::new)
                    .caughtBy("CACHE-36", "the value after the last of concurrent deletes returned")
                    .perhapsBy("CACHE-34"),
            cache("ClearsTheInterruptFlag", ClearsTheInterruptFlag::new)
                    .caughtBy("CACHE-43", "delete with the interrupt flag set to leave the flag set"),
            cache("LetsInterruptsEscape", LetsInterruptsEscape::new)
                    .caughtBy("CACHE-43", "get with the interrupt flag set to answer"),
            cache("ClosesWhenInterrupted", ClosesWhenInterrupted::new)
                    .caughtBy("CACHE-43", "no exception at this point"));

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
            int half = value.offsetByCodePoints(0, value.codePointCount(0, value.length()) / 2);
            honest.setex(key, ttl, value.substring(0, half));
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

    /** Every third reading goes to a replica, which gets every tenth write only. */
    static final class ReadsFromALaggingReplica extends BrokenCache {
        private final Map<String, String> replica = new ConcurrentHashMap<>();
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger writes = new AtomicInteger();

        ReadsFromALaggingReplica(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            Optional<String> current = honest.get(key);
            return reads.incrementAndGet() % 3 == 0 ? current.map(value -> replica.getOrDefault(key, value)) : current;
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, value);
            if (writes.getAndIncrement() % 10 == 0) {
                replica.put(key, value);
            }
        }
    }

    /** Deletes in the background while it is busy with another delete. */
    static final class DeletesInTheBackground extends BrokenCache {
        private final AtomicBoolean busy = new AtomicBoolean();

        DeletesInTheBackground(TestClock clock) {
            super(clock);
        }

        @Override
        public void delete(String key) {
            if (busy.compareAndSet(false, true)) {
                honest.delete(key);
                letOthersRun();
                busy.set(false);
                return;
            }
            CompletableFuture<Void> deletion = CompletableFuture.runAsync(
                    () -> honest.delete(key), CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
            if (deletion.isCompletedExceptionally()) {
                throw new IllegalStateException("could not be started");
            }
        }
    }

    static final class ClearsTheInterruptFlag extends BrokenCache {
        ClearsTheInterruptFlag(TestClock clock) {
            super(clock);
        }

        @Override
        public void delete(String key) {
            if (Thread.interrupted()) {
                throw new CacheException("delete", key, "interrupted", null);
            }
            honest.delete(key);
        }
    }

    static final class LetsInterruptsEscape extends BrokenCache {
        LetsInterruptsEscape(TestClock clock) {
            super(clock);
        }

        @Override
        public Optional<String> get(String key) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            return honest.get(key);
        }
    }

    static final class ClosesWhenInterrupted extends BrokenCache {
        ClosesWhenInterrupted(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, value);
            if (Thread.currentThread().isInterrupted()) {
                honest.close();
            }
        }
    }
}
