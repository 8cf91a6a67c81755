package io.bluestar.testkit.environment;

/** The environment that was asked for cannot be had; the message says what is missing and names the way out. */
public class EnvironmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is missing and the way out */
    public EnvironmentException(String message) {
        super(message);
    }

    /**
     * @param message what is missing and the way out
     * @param cause the failure underneath
     */
    public EnvironmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
