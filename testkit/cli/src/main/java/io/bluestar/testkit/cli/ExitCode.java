package io.bluestar.testkit.cli;

/** What the command tells the shell. */
final class ExitCode {
    /** Certified; done. */
    static final int OK = 0;

    /** Ran, and the answer is no. */
    static final int NOT_CERTIFIED = 1;

    /** Could not run: wrong options, a harness or a server that cannot be had. */
    static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}
