package io.bluestar.persistence;

import static io.bluestar.persistence.domain.Quoting.quote;

/** A file operation failed: the server refused it, did not answer in time, or the caller was interrupted. */
public class FileStoreException extends BlueStarException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String path;

    /**
     * @param operation the method that failed: {@code read}, {@code write}, {@code move} or {@code listFiles}
     * @param path the path it was called with (of {@code move} the source, of {@code listFiles} the prefix)
     * @param detail what happened and what to do, free of secrets
     * @param cause the failure underneath, or null
     */
    public FileStoreException(String operation, String path, String detail, Throwable cause) {
        super("file " + operation + " of " + quote(path) + " failed: " + detail, cause);
        this.operation = operation;
        this.path = path;
    }

    /** The method that failed: {@code read}, {@code write}, {@code move} or {@code listFiles}. */
    public final String operation() {
        return operation;
    }

    /** The path that the method was called with: of {@code move} the source, of {@code listFiles} the prefix. */
    public final String path() {
        return path;
    }
}
