package io.bluestar.persistence.s3;

/**
 * What a file is divided into: slices of one size, one after the other, of which the last may be smaller. Together they hold
 * every byte once.
 *
 * @param total bytes of the file, 1 or more
 * @param size bytes of a slice, 1 or more
 */
record Slices(long total, long size) {
    /** S3 numbers the parts of an upload from 1 to this. */
    static final int MOST = 10_000;

    /** Slices of this size, or of the least larger one of which no more are needed than S3 takes. */
    static Slices of(long total, long preferred) {
        return new Slices(total, Math.max(preferred, divided(total, MOST)));
    }

    int count() {
        return Math.toIntExact(divided(total, size));
    }

    /** The index of a slice's first byte; slices count from 0. */
    long start(int slice) {
        return slice * size;
    }

    /** The index after that of a slice's last byte. */
    long end(int slice) {
        return Math.min(total, start(slice) + size);
    }

    private static long divided(long total, long by) {
        return (total + by - 1) / by;
    }
}
