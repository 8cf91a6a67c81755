package io.bluestar.testkit.cli;

import java.util.regex.Pattern;

/** What the command repeats of its arguments: short, visible, and without the user and password of a URI. */
final class Echo {
    private static final int LONGEST = 1_000;

    /**
     * To the last {@code @}: a password may hold spaces, quotes and {@code @} itself. After one slash too, which is what a path
     * makes of a URI. Rather too much than too little.
     */
    private static final Pattern USER_OF_URI = Pattern.compile(":/+.*@", Pattern.DOTALL);

    private static final Pattern CUT_USER_OF_URI = Pattern.compile(":/+.*$", Pattern.DOTALL);

    private Echo() {}

    /** A message about arguments as it may be shown. */
    static String of(String message) {
        boolean whole = message.length() <= LONGEST;
        String part = USER_OF_URI
                .matcher(whole ? message : message.substring(0, LONGEST))
                .replaceAll("://***@");
        // Where it was cut there may be a user whose '@' is gone.
        String safe = whole ? part : CUT_USER_OF_URI.matcher(part).replaceAll("://***");
        StringBuilder shown = new StringBuilder();
        safe.chars().forEach(c -> append(shown, (char) c));
        return whole ? shown.toString() : shown + "… (" + message.length() + " characters)";
    }

    private static void append(StringBuilder shown, char c) {
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            shown.append(String.format("\\u%04X", (int) c));
        } else {
            shown.append(c);
        }
    }
}
