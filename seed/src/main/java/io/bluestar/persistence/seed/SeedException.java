package io.bluestar.persistence.seed;

import io.bluestar.persistence.BlueStarException;

/** Seeding was refused or failed. Running it again completes what was begun. */
public class SeedException extends BlueStarException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed and what to do, free of secrets
     * @param cause the failure underneath, or null
     */
    public SeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
