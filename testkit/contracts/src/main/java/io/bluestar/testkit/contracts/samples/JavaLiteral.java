package io.bluestar.testkit.contracts.samples;

import java.time.Duration;

/** Values as Java source: what a failing sequence prints can be pasted into a program. */
public final class JavaLiteral {
    /** Shorter runs of one character are spelled out. */
    private static final int RUN = 24;

    private JavaLiteral() {}

    /** A text: as a string literal, long runs of one character as {@code "x".repeat(n)}. */
    public static String of(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder source = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            String character = characterAt(text, at);
            int times = timesAt(text, at, character);
            if (times >= RUN) {
                flush(literal, source);
                join(source, "\"" + escaped(character) + "\".repeat(" + times + ")");
                at += times * character.length();
            } else {
                literal.append(escaped(character));
                at += character.length();
            }
        }
        flush(literal, source);
        return source.isEmpty() ? "\"\"" : source.toString();
    }

    private static String characterAt(String text, int at) {
        return new String(Character.toChars(text.codePointAt(at)));
    }

    private static int timesAt(String text, int at, String character) {
        int times = 0;
        while (text.startsWith(character, at + times * character.length())) {
            times++;
        }
        return times;
    }

    private static void flush(StringBuilder literal, StringBuilder source) {
        if (!literal.isEmpty()) {
            join(source, "\"" + literal + "\"");
            literal.setLength(0);
        }
    }

    private static void join(StringBuilder source, String part) {
        source.append(source.isEmpty() ? "" : " + ").append(part);
    }

    private static String escaped(String character) {
        return switch (character) {
            case "\"" -> "\\\"";
            case "\\" -> "\\\\";
            case "\n" -> "\\n";
            case "\r" -> "\\r";
            case "\t" -> "\\t";
            default -> isPlain(character) ? character : unicode(character);
        };
    }

    private static boolean isPlain(String character) {
        int codePoint = character.codePointAt(0);
        return codePoint >= ' ' && codePoint < 0x7F;
    }

    private static String unicode(String character) {
        StringBuilder escapes = new StringBuilder();
        for (int i = 0; i < character.length(); i++) {
            escapes.append(String.format("\\u%04X", (int) character.charAt(i)));
        }
        return escapes.toString();
    }

    /** A duration, in the largest unit that is exact. */
    public static String of(Duration duration) {
        if (duration == null) {
            return "null";
        }
        return duration.equals(Duration.ofMillis(duration.getSeconds() > Integer.MAX_VALUE ? 0 : duration.toMillis()))
                ? "Duration.ofMillis(" + duration.toMillis() + "L)"
                : "Duration.ofSeconds(" + duration.getSeconds() + "L, " + duration.getNano() + ")";
    }
}
