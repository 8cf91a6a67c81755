package io.bluestar.persistence.redis;

import io.bluestar.persistence.CacheException;

/** A server answered a command with an error, and has not carried it out. */
final class ErrorReply extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reply;
    private final CacheException failure;

    /**
     * @param reply the error as the server worded it, which may hold secrets
     * @param failure what the caller is told if nothing can be done about it
     */
    ErrorReply(String reply, CacheException failure) {
        super("an error reply", failure);
        this.reply = reply;
        this.failure = failure;
    }

    String reply() {
        return reply;
    }

    CacheException failure() {
        return failure;
    }
}
