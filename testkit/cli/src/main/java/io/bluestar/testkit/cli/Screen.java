package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.console.Style;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * Where the command writes.
 *
 * @param out results
 * @param err errors and progress
 * @param style how results look
 * @param live whether progress may rewrite its line: a terminal reads {@code err}
 */
public record Screen(PrintWriter out, PrintWriter err, Style style, boolean live) {
    // The script says so: Java cannot tell one stream from the other.
    private static final String OUT_IS_TERMINAL = "bluestar.terminal.out";
    private static final String ERR_IS_TERMINAL = "bluestar.terminal.err";

    /** The screen of this process. */
    static Screen ofProcess() {
        Charset charset = charset();
        Style style = Style.of(Boolean.getBoolean(OUT_IS_TERMINAL), isSet("NO_COLOR"), charset);
        return new Screen(
                writer(new FileOutputStream(FileDescriptor.out), charset),
                writer(new FileOutputStream(FileDescriptor.err), charset),
                style,
                Boolean.getBoolean(ERR_IS_TERMINAL) && !"dumb".equals(System.getenv("TERM")));
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(stream, true, charset);
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    private static Charset charset() {
        return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(name -> name != null && Charset.isSupported(name))
                .findFirst()
                .map(Charset::forName)
                .orElse(StandardCharsets.US_ASCII);
    }
}
