package io.bluestar.testkit.emulators;

/** A server cannot be had. The message says which, why, what it printed last, and the ways out. */
public final class EmulatorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EmulatorException(String message) {
        super(message);
    }

    EmulatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
