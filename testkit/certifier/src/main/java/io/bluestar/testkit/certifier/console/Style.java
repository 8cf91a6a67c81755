package io.bluestar.testkit.certifier.console;

import io.bluestar.testkit.certifier.report.Outcome;
import java.nio.charset.Charset;

/**
 * How things look: with or without colours, in Unicode or plain ASCII.
 *
 * @param colours whether the reader is a terminal that shows colours
 * @param unicode whether its charset has the signs
 */
public record Style(boolean colours, boolean unicode) {
    /** Neither colours nor anything but ASCII. */
    public static final Style PLAIN = new Style(false, false);

    /**
     * The style of a stream.
     *
     * @param terminal whether a terminal reads it
     * @param noColor whether the environment has a {@code NO_COLOR} that is not empty
     * @param charset what the terminal shows
     * @see <a href="https://no-color.org/">no-color.org</a>
     */
    public static Style of(boolean terminal, boolean noColor, Charset charset) {
        return new Style(
                terminal && !noColor,
                charset.canEncode() && charset.newEncoder().canEncode("✓✗–○…─·→"));
    }

    String sign(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> unicode ? "✓" : "+";
            case FAILED -> unicode ? "✗" : "X";
            case NOT_SUPPORTED -> unicode ? "–" : "-";
            case NOT_RUN -> unicode ? "○" : "o";
        };
    }

    String coloured(Outcome outcome, String text) {
        return switch (outcome) {
            case PASSED -> green(text);
            case FAILED -> red(text);
            case NOT_SUPPORTED -> dim(text);
            case NOT_RUN -> yellow(text);
        };
    }

    String dot() {
        return unicode ? "·" : "|";
    }

    String line(int length) {
        return (unicode ? "─" : "-").repeat(length);
    }

    String ellipsis() {
        return unicode ? "…" : "...";
    }

    String bold(String text) {
        return ansi("1", text);
    }

    String dim(String text) {
        return ansi("2", text);
    }

    String red(String text) {
        return ansi("31", text);
    }

    String green(String text) {
        return ansi("32", text);
    }

    String yellow(String text) {
        return ansi("33", text);
    }

    private String ansi(String code, String text) {
        return colours && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
