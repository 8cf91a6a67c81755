package io.bluestar.testkit.certifier.report.comparison;

/** What is held against each other. */
public enum Grouping {
    /** All backends under a protocol: which one keeps what. */
    PROTOCOL,
    /** Each backend under a protocol with itself in the other reports, by its name: what another environment or version changes. */
    BACKEND
}
