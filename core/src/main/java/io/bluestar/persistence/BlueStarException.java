package io.bluestar.persistence;

/**
 * The root of every failure that a store reports: the server behind it failed, refused or could not be reached, or what
 * was asked for is not there. Wrong arguments are not among them: those are {@link NullPointerException} and
 * {@link IllegalArgumentException}; a call after {@code close()} is an {@link IllegalStateException}.
 *
 * <p>Unchecked, since few callers can do more than report it. Messages name the operation and the key or path, and never
 * hold a password or a credential.
 */
public abstract class BlueStarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, with which input, and what to do
     * @param cause the failure underneath, or null where there is none
     */
    protected BlueStarException(String message, Throwable cause) {
        super(message, cause);
    }
}
