package io.bluestar.testkit.certifier.console;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width. */
final class Wrapped {
    private Wrapped() {}

    /** Lines broken at spaces; a word that is longer than a line is broken where the line ends. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String rest = word;
                if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (rest.length() > width) {
                    lines.add(rest.substring(0, width));
                    rest = rest.substring(width);
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** One line, cut with an ellipsis if it is too long. */
    static String cut(String text, int width, String ellipsis) {
        return text.length() <= width
                ? text
                : text.substring(0, width - ellipsis.length()).stripTrailing() + ellipsis;
    }

    /** Padded with spaces on the right. */
    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Padded with spaces on both sides. */
    static String centred(String text, int width) {
        int before = Math.max(0, (width - text.length()) / 2);
        return left(" ".repeat(before) + text, width);
    }
}
