package io.bluestar.testkit.contracts.clause;

/** How binding a clause is (RFC 2119). */
public enum Level {
    /** A backend that breaks it is not certified. */
    MUST,
    /** Breaking it needs a reason; it is reported and does not prevent certification. */
    SHOULD,
    /** A freedom that a backend may use. */
    MAY
}
