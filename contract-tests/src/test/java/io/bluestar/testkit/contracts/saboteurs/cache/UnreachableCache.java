package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.Optional;

/** A cache whose server does not answer. */
class UnreachableCache implements CacheBackend {
    private final SilentServer server;
    private final OpenState open = new OpenState("cache without a server");

    UnreachableCache(SilentServer server) {
        this.server = server;
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        open.check();
        throw failure("get", key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.LEAST_LIMIT);
        open.check();
        throw failure("setex", key);
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        open.check();
        throw failure("delete", key);
    }

    final RuntimeException failure(String operation, String key) {
        return server.failure(CacheException::new, operation, key);
    }

    @Override
    public void close() {
        if (open.close()) {
            server.close(CacheException::new);
        }
    }
}
