package io.bluestar.testkit.certifier.report;

import java.io.Serial;

/** A file that holds no report that this kit can use; the message names the file, says what is wrong, and the way out. */
public sealed class UnreadableReportException extends Exception permits ContradictoryReportException {
    @Serial
    private static final long serialVersionUID = 1;

    UnreadableReportException(String message) {
        super(message);
    }

    UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
