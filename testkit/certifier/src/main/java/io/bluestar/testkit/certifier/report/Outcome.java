package io.bluestar.testkit.certifier.report;

/** What became of a clause. */
public enum Outcome {
    /** Every test of it that applies ran and passed. */
    PASSED,
    /** A test of it failed. */
    FAILED,
    /**
     * The backend does not declare the capability that the clause needs, and refuses the operation as documented, if there
     * is anything to refuse.
     */
    NOT_SUPPORTED,
    /** A test of it that applies did not run to its end; the reason stands with it. Never counted as passed. */
    NOT_RUN
}
