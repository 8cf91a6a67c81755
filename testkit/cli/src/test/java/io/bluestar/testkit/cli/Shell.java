package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.console.Style;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command answered.
 *
 * @param exitCode to the shell
 * @param out on standard output
 * @param err on standard error
 */
record Shell(int exitCode, String out, String err) {

    /** Runs the command as a shell would, without a terminal. */
    static Shell bluestar(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                BlueStar.run(new Screen(new PrintWriter(out), new PrintWriter(err), Style.PLAIN, false), arguments);
        return new Shell(exitCode, out.toString(), err.toString());
    }
}
