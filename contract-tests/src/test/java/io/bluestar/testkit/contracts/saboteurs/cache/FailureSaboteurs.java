package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Caches without a server that say so in the wrong way. */
final class FailureSaboteurs {
    private FailureSaboteurs() {}

    static final class LetsClientExceptionsEscape extends UnreachableCache {
        @Override
        RuntimeException failure(String operation, String key) {
            return new UncheckedIOException(new ConnectException("connection refused"));
        }
    }

    static final class ForgetsTheCause extends UnreachableCache {
        @Override
        RuntimeException failure(String operation, String key) {
            return new CacheException(operation, key, "no answer", null);
        }
    }

    static final class ForgetsTheKey extends UnreachableCache {
        @Override
        RuntimeException failure(String operation, String key) {
            return new CacheException(operation, "?", "no answer", new SocketTimeoutException());
        }
    }

    static final class WaitsForEver extends UnreachableCache {
        private final CountDownLatch answer = new CountDownLatch(1);

        @Override
        RuntimeException failure(String operation, String key) {
            try {
                answer.await();
                return new CacheException(operation, key, "an answer", null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new CacheException(operation, key, "interrupted", e);
            }
        }
    }

    static final class TellsThePassword extends UnreachableCache {
        @Override
        RuntimeException failure(String operation, String key) {
            return new CacheException(
                    operation,
                    key,
                    "no answer",
                    new ConnectException("redis://:" + PASSWORD + "@cache:6379 refused the connection"));
        }
    }

    static final class SwallowsInterrupts extends UnreachableCache {
        @Override
        RuntimeException failure(String operation, String key) {
            try {
                awaitAnswer();
                return new CacheException(operation, key, "no answer", new SocketTimeoutException());
            } catch (InterruptedException e) {
                return new CacheException(operation, key, "interrupted", e);
            }
        }
    }

    static final class AsksTheServerFirst extends UnreachableCache {
        @Override
        public Optional<String> get(String key) {
            throw failure("get", key);
        }
    }

    static final class FailsToCloseWithoutItsServer extends UnreachableCache {
        @Override
        public void close() {
            super.close();
            throw failure("quit", "");
        }
    }

    static final class WaitsForItsServerInClose extends UnreachableCache {
        private final CountDownLatch answer = new CountDownLatch(1);

        @Override
        public void close() {
            super.close();
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
