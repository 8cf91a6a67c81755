package io.bluestar.testkit.certifier.report.signature;

import java.io.Serial;

/** A file that holds no signature, or no public key, that can be used; the message says what is wrong and what to do. */
public final class UnreadableSignatureException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    UnreadableSignatureException(String message) {
        super(message);
    }

    UnreadableSignatureException(String message, Throwable cause) {
        super(message, cause);
    }
}
