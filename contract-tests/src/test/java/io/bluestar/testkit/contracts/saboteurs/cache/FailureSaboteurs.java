package io.bluestar.testkit.contracts.saboteurs.cache;

import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.hanging;
import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.server;
import static io.bluestar.testkit.contracts.saboteurs.cache.BrokenCaches.unreachable;

import io.bluestar.persistence.CacheException;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.ServerFaults;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.util.List;
import java.util.Optional;

/** Caches without a server that say so in the wrong way. */
final class FailureSaboteurs {
    static final List<Sabotage<CacheBackendHarness>> ALL = List.of(
            unreachable("TakesAFailingServerForAMiss", TakesAFailingServerForAMiss::new)
                    .caughtBy("CACHE-37", "get to throw CacheException")
                    .alsoBy("CACHE-38", "CACHE-39", "CACHE-40"),
            server("LetsClientExceptionsEscape", ServerFaults.LetsClientExceptionsEscape::new)
                    .caughtBy("CACHE-37", "get to throw CacheException")
                    .perhapsBy("CACHE-40"),
            server("ForgetsTheCause", ServerFaults.ForgetsTheCause::new)
                    .caughtBy("CACHE-37", "the cause of the exception from get"),
            server("ForgetsTheKey", ServerFaults.ForgetsWhatWasAskedFor::new)
                    .caughtBy("CACHE-37", "key() of the exception from get"),
            hanging("WaitsForEver", ServerFaults.WaitsForEver::new)
                    .caughtBy("CACHE-38", "get to end within 2000 ms")
                    .alsoBy("CACHE-37", "CACHE-39"),
            server("TellsThePassword", ServerFaults.TellsThePassword::new)
                    .caughtBy("CACHE-39", "no secret in what get throws"),
            server("SwallowsInterrupts", ServerFaults.SwallowsInterrupts::new)
                    .caughtBy("CACHE-40", "the interrupt flag to be set again"),
            unreachable("AsksTheServerFirst", AsksTheServerFirst::new)
                    .caughtBy("CACHE-41", "get of null while the server fails")
                    .alsoBy("CACHE-42"),
            hanging("WaitsForItsServerInClose", ServerFaults.WaitsForItsServerInClose::new)
                    .caughtBy("CACHE-42", "close to end within 2000 ms")
                    .alsoBy("CACHE-41"),
            server("FailsToCloseWithoutItsServer", ServerFaults.FailsToClose::new)
                    .caughtBy("CACHE-42", "close to return")
                    .alsoBy("CACHE-41"));

    private FailureSaboteurs() {}

    private static final class TakesAFailingServerForAMiss extends UnreachableCache {
        TakesAFailingServerForAMiss() {
            super(new SilentServer());
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

    private static final class AsksTheServerFirst extends UnreachableCache {
        AsksTheServerFirst() {
            super(new SilentServer());
        }

        @Override
        public Optional<String> get(String key) {
            throw failure("get", key);
        }
    }
}
