package io.bluestar.persistence.redis;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * A command to be sent.
 *
 * @param operation the method of the cache, for messages
 * @param key the key it was called with
 * @param writes whether it changes something
 * @param command sends it
 */
record RedisCall<T>(
        String operation, String key, boolean writes, Function<RedisAsyncCommands<String, byte[]>, Future<T>> command) {

    /** What is to be said of a call whose answer was lost. */
    String unknownOutcome() {
        return writes ? "; it may have been carried out or not" : "";
    }
}
