package io.bluestar.persistence.redis;

import java.time.Duration;

/** When a call must have ended, however many servers it has to ask. */
record Deadline(long nanoTime) {
    static Deadline of(RedisCacheOptions options) {
        return new Deadline(System.nanoTime()
                + options.connectTimeout().plus(options.commandTimeout()).toNanos());
    }

    /** A wait that ends by then. */
    Duration orSooner(Duration wait) {
        long left = Math.max(0, nanoTime - System.nanoTime());
        return left < wait.toNanos() ? Duration.ofNanos(left) : wait;
    }
}
