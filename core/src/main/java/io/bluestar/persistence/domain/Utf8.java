package io.bluestar.persistence.domain;

import java.util.Comparator;

/** Text seen as the UTF-8 that servers store: its length, its order, and whether it can be encoded at all. */
public final class Utf8 {

    /**
     * The order of the UTF-8 bytes, which is the order of code points. It differs from {@link String#compareTo} where
     * supplementary characters meet U+E000 to U+FFFF: U+FF61 comes before U+10000.
     */
    public static final Comparator<String> BYTE_ORDER = Utf8::compare;

    private Utf8() {}

    /** The number of bytes that the text takes in UTF-8; unpaired surrogates count three. */
    public static long length(CharSequence text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c) && !isUnpaired(text, i)) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /** Whether the text takes more bytes in UTF-8. Every call of a store asks this: texts far from the limit are not counted. */
    public static boolean isLongerThan(long bytes, CharSequence text) {
        // A char takes one to three bytes.
        return text.length() > bytes || (3L * text.length() > bytes && length(text) > bytes);
    }

    /** The index of the first surrogate without its partner, or -1 if the text can be encoded. */
    public static int indexOfUnpairedSurrogate(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnpaired(text, i)) {
                return i;
            }
            if (Character.isHighSurrogate(text.charAt(i))) {
                i++;
            }
        }
        return -1;
    }

    static boolean isUnpaired(CharSequence text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private static int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean supplementaryA = Character.isSurrogate(a);
                boolean supplementaryB = Character.isSurrogate(b);
                return supplementaryA == supplementaryB ? Character.compare(a, b) : supplementaryA ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
