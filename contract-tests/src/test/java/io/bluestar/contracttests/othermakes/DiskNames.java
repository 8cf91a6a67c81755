package io.bluestar.contracttests.othermakes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.file.Path;

/**
 * Names for any disk. Lower-case letters, digits, {@code -} and {@code _} stand for themselves, every other byte of UTF-8 is
 * percent-encoded: disks that fold case or normalise accents find nothing to do. What is longer than disks allow goes on
 * inside a folder whose name ends with {@code +}.
 */
final class DiskNames {
    /** Disks stop at 255 bytes, the plus sign included. */
    private static final int LONGEST = 254;

    private static final String GOES_ON = "+";
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789-_";

    private DiskNames() {}

    /** The place of a name in a folder. */
    static Path in(Path folder, String name) {
        String encoded = encoded(name);
        Path place = folder;
        int start = 0;
        for (; encoded.length() - start > LONGEST; start += LONGEST) {
            place = place.resolve(encoded.substring(start, start + LONGEST) + GOES_ON);
        }
        return place.resolve(encoded.substring(start));
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(UTF_8)) {
            if (PLAIN.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(hex(b >> 4)).append(hex(b));
            }
        }
        return encoded.toString();
    }

    private static char hex(int halfByte) {
        return Character.forDigit(halfByte & 0xF, 16);
    }

    /** The names that a place stands for, with a slash between one and the next. */
    static String at(Path place) {
        StringBuilder encoded = new StringBuilder();
        for (Path part : place) {
            String name = part.toString();
            encoded.append(name.endsWith(GOES_ON) ? name.substring(0, name.length() - GOES_ON.length()) : name + "/");
        }
        return URLDecoder.decode(encoded.substring(0, encoded.length() - 1), UTF_8);
    }
}
