package io.bluestar.persistence.seed;

/** The server that was to be seeded cannot be reached, or refuses every request. Nothing was stored. */
public class TargetUnavailableException extends SeedException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message which server, why, and what to do, free of secrets
     * @param cause the failure underneath, or null
     */
    public TargetUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
