package io.bluestar.persistence;

import static io.bluestar.persistence.domain.Quoting.quote;

/** A cache operation failed: the server refused it, did not answer in time, or the caller was interrupted. */
public class CacheException extends BlueStarException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String key;

    /**
     * @param operation the method that failed: {@code get}, {@code setex} or {@code delete}
     * @param key the key it was called with
     * @param detail what happened and what to do, free of secrets
     * @param cause the failure underneath, or null
     */
    public CacheException(String operation, String key, String detail, Throwable cause) {
        super("cache " + operation + " of key " + quote(key) + " failed: " + detail, cause);
        this.operation = operation;
        this.key = key;
    }

    /** The method that failed: {@code get}, {@code setex} or {@code delete}. */
    public final String operation() {
        return operation;
    }

    /** The key that the method was called with. */
    public final String key() {
        return key;
    }
}
