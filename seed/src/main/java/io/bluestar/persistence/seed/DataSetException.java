package io.bluestar.persistence.seed;

/** A data set cannot be used: it is missing, or one of its files is wrong. Nothing was stored. */
public class DataSetException extends SeedException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message which data set, file and row, and what is wrong with it
     * @param cause the failure underneath, or null
     */
    public DataSetException(String message, Throwable cause) {
        super(message, cause);
    }
}
