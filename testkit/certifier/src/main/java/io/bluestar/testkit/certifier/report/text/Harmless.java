package io.bluestar.testkit.certifier.report.text;

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
            default -> isNoCharacter(point);
        };
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
