package io.bluestar.testkit.contracts.saboteurs.cache;

import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.counted;
import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.remote;

import io.bluestar.persistence.CacheException;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer.Failure;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that take faults of their server in the wrong way, and caches that keep too much. */
final class FaultSaboteurs {
    static final List<Sabotage<CacheBackendHarness>> ALL = List.of(
            remote("TakesAFaultForAMiss", TakesAFaultForAMiss::new)
                    .caughtBy("CACHE-48", "what get answered while the server refuses connections to be kept"),
            remote("TakesAThrottleForAMiss", TakesAThrottleForAMiss::new)
                    .caughtBy("CACHE-48", "what get answered while the server refuses requests as too many"),
            remote("LetsFaultsEscape", LetsFaultsEscape::new).caughtBy("CACHE-48", "get to throw CacheException"),
            remote("FlushesOnFaults", FlushesOnFaults::new)
                    .caughtBy("CACHE-49", "the value that no call touched, after the server recovered")
                    .alsoBy("CACHE-51"),
            remote("DeletesBeforeItSets", DeletesBeforeItSets::new)
                    .caughtBy("CACHE-49", "the value after a setex that failed"),
            remote("KeepsItsBrokenConnection", KeepsItsBrokenConnection::new)
                    .caughtBy("CACHE-50", "get, once the server has recovered,")
                    .alsoBy("CACHE-48", "CACHE-49", "CACHE-51"),
            remote("MakesFailedCallsAgain", MakesFailedCallsAgain::new)
                    .caughtBy("CACHE-51", "the value set after a setex had failed"),
            remote("MakesFailedDeletesAgainByATimer", MakesFailedDeletesAgainByATimer::new)
                    .caughtBy("CACHE-51", "the value set after a delete had failed"),
            counted("KeepsWhatHasExpired", KeepsWhatHasExpired::new)
                    .caughtBy("CACHE-52", "the entries held 5 s after 800 have expired"));

    private FaultSaboteurs() {}

    private static final class TakesAFaultForAMiss extends RemoteCache {
        TakesAFaultForAMiss(FailingServer server) {
            super(server);
        }

        @Override
        public Optional<String> get(String key) {
            try {
                return super.get(key);
            } catch (CacheException e) {
                return Optional.empty();
            }
        }
    }

    private static final class TakesAThrottleForAMiss extends RemoteCache {
        TakesAThrottleForAMiss(FailingServer server) {
            super(server);
        }

        @Override
        public Optional<String> get(String key) {
            try {
                return super.get(key);
            } catch (CacheException e) {
                if (e.getCause() instanceof Failure failure && failure.fault() == Fault.THROTTLES) {
                    return Optional.empty();
                }
                throw e;
            }
        }
    }

    private static final class LetsFaultsEscape extends RemoteCache {
        LetsFaultsEscape(FailingServer server) {
            super(server);
        }

        @Override
        RuntimeException failed(String operation, String key, Failure failure) {
            return new UncheckedIOException(failure);
        }
    }

    private static final class FlushesOnFaults extends RemoteCache {
        private final Map<String, String> keys = new ConcurrentHashMap<>();

        FlushesOnFaults(FailingServer server) {
            super(server);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            keys.put(key, value);
            super.setex(key, ttl, value);
        }

        @Override
        RuntimeException failed(String operation, String key, Failure failure) {
            if (operation.equals("setex")) {
                keys.keySet().forEach(kept::delete);
            }
            return super.failed(operation, key, failure);
        }
    }

    private static final class DeletesBeforeItSets extends RemoteCache {
        DeletesBeforeItSets(FailingServer server) {
            super(server);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            ask("setex", key, () -> {
                kept.delete(key);
                return null;
            });
            super.setex(key, ttl, value);
        }
    }

    private static final class KeepsItsBrokenConnection extends RemoteCache {
        private volatile Failure broken;

        KeepsItsBrokenConnection(FailingServer server) {
            super(server);
        }

        @Override
        public Optional<String> get(String key) {
            if (broken != null) {
                throw failed("get", key, broken);
            }
            return super.get(key);
        }

        @Override
        RuntimeException failed(String operation, String key, Failure failure) {
            broken = failure;
            return super.failed(operation, key, failure);
        }
    }

    /** Some calls later, when they have better luck. */
    private static final class MakesFailedCallsAgain extends RemoteCache {
        private static final int CALLS_LATER = 6;

        private final ConcurrentLinkedQueue<Runnable> failed = new ConcurrentLinkedQueue<>();
        private final AtomicInteger reads = new AtomicInteger();

        MakesFailedCallsAgain(FailingServer server) {
            super(server);
        }

        @Override
        public Optional<String> get(String key) {
            Optional<String> value = super.get(key);
            if (reads.incrementAndGet() % CALLS_LATER == 0) {
                for (Runnable call = failed.poll(); call != null; call = failed.poll()) {
                    call.run();
                }
            }
            return value;
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            try {
                super.setex(key, ttl, value);
            } catch (CacheException e) {
                failed.add(() -> kept.setex(key, ttl, value));
                throw e;
            }
        }
    }

    private static final class MakesFailedDeletesAgainByATimer extends RemoteCache {
        private static final long MILLIS_LATER = 300;

        MakesFailedDeletesAgainByATimer(FailingServer server) {
            super(server);
        }

        @Override
        public void delete(String key) {
            try {
                super.delete(key);
            } catch (CacheException e) {
                CompletableFuture.delayedExecutor(MILLIS_LATER, TimeUnit.MILLISECONDS)
                        .execute(() -> kept.delete(key));
                throw e;
            }
        }
    }

    private static final class KeepsWhatHasExpired extends BrokenCache {
        private final Map<String, String> all = new ConcurrentHashMap<>();

        KeepsWhatHasExpired(TestClock clock) {
            super(clock);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            honest.setex(key, ttl, value);
            all.put(key, value);
        }

        @Override
        public long entriesHeld() {
            return all.size();
        }
    }
}
