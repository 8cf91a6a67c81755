package io.bluestar.persistence;

/** There is no file at the path that was to be read or moved. Nothing was changed. */
public class FileMissingException extends FileStoreException {
    private static final long serialVersionUID = 1L;

    /**
     * @param operation {@code read} or {@code move}
     * @param path where no file is
     * @param cause the server's own answer, or null
     */
    public FileMissingException(String operation, String path, Throwable cause) {
        super(operation, path, "there is no file at this path", cause);
    }

    /** As {@link #FileMissingException(String, String, Throwable)}, without a cause. */
    public FileMissingException(String operation, String path) {
        this(operation, path, null);
    }
}
