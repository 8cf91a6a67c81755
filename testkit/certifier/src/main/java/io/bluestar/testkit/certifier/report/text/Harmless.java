package io.bluestar.testkit.certifier.report.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text that comes from backends, without anything that cannot be seen or that turns around what stands beside it: control
 * characters, bidirectional controls and other formatting ones, separators of lines and paragraphs, unpaired surrogates
 * and code points that are no characters. Each is shown by its number, such as {@code ⟨U+202E⟩}. What is left can be
 * stored as UTF-8 and in XML 1.0; it still has to be escaped for where it is put.
 */
public final class Harmless {
    private Harmless() {}

    /** On one line: line breaks and tabs are shown by their numbers too. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** Line breaks and tabs stay. */
    public static String text(String text) {
        return shown(text.replace("\r\n", "\n"), true);
    }

    /** On one line: line breaks, and the spaces around them, become one space. */
    public static String folded(String text) {
        return line(
                text.indexOf('\n') < 0
                        ? text
                        : Stream.of(text.split("\r?\n", -1)).map(String::strip).collect(Collectors.joining(" ")));
    }

    private static String shown(String text, boolean lines) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean kept = lines && (point == '\n' || point == '\t');
            if (kept || !isHarmful(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("⟨U+%04X⟩", point));
            }
        });
        return shown.toString();
    }

    private static boolean isHarmful(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isNoCharacter(point) || isInvisible(point);
        };
    }

    /** What is a letter, mark or symbol by its category and shows nothing: the rest of Unicode's Default_Ignorable_Code_Point. */
    private static boolean isInvisible(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default ->
                (point >= 0x180B && point <= 0x180D)
                        || (point >= 0xFE00 && point <= 0xFE0F)
                        || (point >= 0xE0000 && point <= 0xE0FFF);
        };
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
