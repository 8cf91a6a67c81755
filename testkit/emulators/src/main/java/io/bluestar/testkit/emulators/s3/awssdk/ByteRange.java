package io.bluestar.testkit.emulators.s3.awssdk;

import org.gaul.s3proxy.blobstore.S3Exceptions;

/**
 * A part of an object, from RFC 9110's {@code bytes=first-last}, {@code bytes=first-} or {@code bytes=-count}.
 *
 * @param start the first byte's index
 * @param end the index after the last byte's
 */
record ByteRange(int start, int end) {
    private static final String UNIT = "bytes=";

    /** Reads a range of an object of this size; null is all of it. */
    static ByteRange of(String header, int size) {
        if (header == null) {
            return new ByteRange(0, size);
        }
        int dash = header.indexOf('-');
        try {
            String first = header.substring(UNIT.length(), dash);
            String last = header.substring(dash + 1);
            long start = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
            long end = first.isEmpty() || last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
            if (start >= end) {
                throw S3Exceptions.fromStatusCode(416);
            }
            return new ByteRange((int) start, (int) end);
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw S3Exceptions.invalidArgument("not a range of bytes: " + header);
        }
    }

    int length() {
        return end - start;
    }
}
