package io.bluestar.testkit.certifier;

/** A harness cannot be used. The message tells its author which method or option is wrong and what to do instead. */
public final class HarnessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HarnessException(String message) {
        super(message);
    }

    public HarnessException(String message, Throwable cause) {
        super(message, cause);
    }
}
