package io.bluestar.testkit.certifier.report;

import java.io.Serial;

/** A report that says of itself what does not follow from its own results: whoever made its digest did not certify it. */
public final class ContradictoryReportException extends UnreadableReportException {
    @Serial
    private static final long serialVersionUID = 1;

    ContradictoryReportException(String message) {
        super(message);
    }
}
