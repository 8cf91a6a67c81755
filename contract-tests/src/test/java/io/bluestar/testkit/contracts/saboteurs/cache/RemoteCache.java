package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The client of a server that fails, honest about it. To be broken by its subclasses. */
class RemoteCache implements CacheBackend {
    /** What the server keeps. */
    final CacheBackend kept = new MemoryCacheBackend();

    private final FailingServer server;

    RemoteCache(FailingServer server) {
        this.server = server;
    }

    @Override
    public Optional<String> get(String key) {
        return ask("get", key, () -> kept.get(key));
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        ask("setex", key, () -> {
            kept.setex(key, ttl, value);
            return null;
        });
    }

    @Override
    public void delete(String key) {
        ask("delete", key, () -> {
            kept.delete(key);
            return null;
        });
    }

    final <R> R ask(String operation, String key, Supplier<R> request) {
        try {
            return server.ask(request);
        } catch (Failure e) {
            throw failed(operation, key, e);
        }
    }

    /** What to throw. */
    RuntimeException failed(String operation, String key, Failure failure) {
        return new CacheException(operation, key, "no answer from the server", failure);
    }

    @Override
    public void close() {
        kept.close();
    }
}
