package io.bluestar.persistence;

/** A read of business rules failed: the server refused it or did not answer in time, or a stored row is not readable. */
public class RulesStoreException extends BlueStarException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String key;

    /**
     * @param operation the method that failed, such as {@code getPlanHolds}
     * @param key what was read: the table and the row or partition
     * @param detail what happened and what to do, free of secrets
     * @param cause the failure underneath, or null
     */
    public RulesStoreException(String operation, String key, String detail, Throwable cause) {
        super("rules " + operation + " of " + key + " failed: " + detail, cause);
        this.operation = operation;
        this.key = key;
    }

    /** The method that failed, such as {@code getPlanHolds}. */
    public final String operation() {
        return operation;
    }

    /** What was read: the table and the row or partition. */
    public final String key() {
        return key;
    }
}
