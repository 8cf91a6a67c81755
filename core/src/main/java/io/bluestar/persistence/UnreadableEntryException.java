package io.bluestar.persistence;

/**
 * The cache works, and has an entry under the key that cannot be read as text: another program has stored something else
 * there. Every {@code get} of the key ends like this until the entry is deleted, replaced or gone.
 */
public class UnreadableEntryException extends CacheException {
    private static final long serialVersionUID = 1L;

    /**
     * @param key the key that {@code get} was called with
     * @param detail what is there and what to do, free of secrets
     * @param cause the failure underneath, or null
     */
    public UnreadableEntryException(String key, String detail, Throwable cause) {
        super("get", key, detail, cause);
    }
}
