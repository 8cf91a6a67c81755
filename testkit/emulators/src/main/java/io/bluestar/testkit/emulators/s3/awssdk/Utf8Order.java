package io.bluestar.testkit.emulators.s3.awssdk;

import java.util.Comparator;

/**
 * Orders text as S3 orders keys: by its UTF-8 bytes, which is the order of code points. {@code String.compareTo} orders
 * UTF-16 units and so puts U+10000 (a surrogate pair) before U+FF61.
 */
final class Utf8Order implements Comparator<String> {
    static final Utf8Order INSTANCE = new Utf8Order();

    private Utf8Order() {}

    @Override
    public int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return one.length() - other.length();
    }

    /** Moves the surrogates behind all other units, where the code points that they stand for are. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
