package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A cache whose server does not answer, honest about it: it waits for a moment, then says so. */
class UnreachableCache implements CacheBackend {
    /** What no message may tell. */
    static final String PASSWORD = "correct-horse-battery";

    private static final CountDownLatch AN_ANSWER_THAT_NEVER_COMES = new CountDownLatch(1);

    private final OpenState open = new OpenState("cache without a server");

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        open.check();
        throw failure("get", key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.DEFAULT_LIMIT);
        open.check();
        throw failure("setex", key);
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        open.check();
        throw failure("delete", key);
    }

    RuntimeException failure(String operation, String key) {
        try {
            awaitAnswer();
            return new CacheException(
                    operation, key, "no answer from the server", new SocketTimeoutException("timed out"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CacheException(operation, key, "interrupted while waiting for the server", e);
        }
    }

    static void awaitAnswer() throws InterruptedException {
        if (AN_ANSWER_THAT_NEVER_COMES.await(5, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("nobody counts this down");
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
