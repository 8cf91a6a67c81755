package io.bluestar.persistence.seed;

import java.io.PrintWriter;

/** Progress on one line of a terminal, rewritten as it advances; silent elsewhere. */
final class ProgressLine implements SeedProgress {
    private static final String ERASE = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean terminal;

    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void advanced(String what, int done, int total) {
        if (terminal && total > 0) {
            out.print(ERASE + "  " + what + " " + done + " of " + total + " (" + 100L * done / total + " %)");
            out.flush();
        }
    }

    void clear() {
        if (terminal) {
            out.print(ERASE);
            out.flush();
        }
    }
}
