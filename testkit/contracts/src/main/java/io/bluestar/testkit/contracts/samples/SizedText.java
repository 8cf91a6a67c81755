package io.bluestar.testkit.contracts.samples;

import io.bluestar.persistence.domain.Utf8;
import java.util.Map;
import java.util.TreeMap;

/** Texts of an exact size in UTF-8. */
public final class SizedText {
    /** A character of each size that UTF-8 knows, by its number of bytes. */
    public static final Map<Integer, String> CHARACTERS =
            new TreeMap<>(Map.of(1, "a", 2, "\u00E9", 3, "\u20AC", 4, "\uD83D\uDE00"));

    private SizedText() {}

    /**
     * A text of an exact number of UTF-8 bytes: the start, as many of the characters as fit, and x's for what is left.
     *
     * @param start how it begins, no longer than the text
     * @param character a single character
     * @param bytes the size of the whole
     */
    public static String of(String start, String character, int bytes) {
        int left = bytes - (int) Utf8.length(start);
        int width = (int) Utf8.length(character);
        return start + character.repeat(left / width) + "x".repeat(left % width);
    }
}
