package io.bluestar.persistence.redis;

import io.bluestar.persistence.CacheException;
import java.util.concurrent.CompletableFuture;

/** Where commands go: a server, or the nodes of a Cluster. */
interface Destination {
    /**
     * Sends the command and waits for its answer, at most as long as both timeouts together.
     *
     * @throws CacheException if there is none, or it is an error
     */
    <T> T send(RedisCall<T> call);

    /**
     * Closes its connections.
     *
     * @return done when they are closed, but for those that are still to come
     */
    CompletableFuture<Void> close();
}
