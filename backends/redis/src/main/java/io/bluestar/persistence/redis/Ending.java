package io.bluestar.persistence.redis;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of something that was opened: waited for a little, and never a failure of closing. */
final class Ending {
    /** How long each part of closing may take. */
    static final long MOST_SECONDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(RedisCacheBackend.class);

    private Ending() {}

    static void await(String what, Future<?> end) {
        try {
            end.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // It ends without us.
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the {} of the Redis cache did not end within {} s: {}", what, MOST_SECONDS, e.toString());
        }
    }
}
