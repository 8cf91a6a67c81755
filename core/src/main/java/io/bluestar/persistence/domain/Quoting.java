package io.bluestar.persistence.domain;

/** Text of a caller as it appears in messages: quoted, with invisible characters escaped, long text cut. */
public final class Quoting {
    private static final int LONGEST = 200;

    private Quoting() {}

    /**
     * The text between quotes, as a Java literal would show it; after 200 characters an ellipsis and the length follow.
     *
     * @param text what to show, null included
     */
    public static String quote(String text) {
        if (text == null) {
            return "null";
        }
        StringBuilder quoted = new StringBuilder(Math.min(text.length(), LONGEST) + 2).append('"');
        int end = Math.min(text.length(), LONGEST);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--; // Half a character would break what the message is written to.
        }
        for (int i = 0; i < end; i++) {
            append(quoted, text, i);
        }
        quoted.append('"');
        if (text.length() > LONGEST) {
            quoted.append("… (").append(text.length()).append(" characters)");
        }
        return quoted.toString();
    }

    private static void append(StringBuilder quoted, String text, int index) {
        char c = text.charAt(index);
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (Character.isISOControl(c) || Utf8.isUnpaired(text, index) || isInvisible(c)) {
                    quoted.append(String.format("\\u%04X", (int) c));
                } else {
                    quoted.append(c);
                }
            }
        }
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
