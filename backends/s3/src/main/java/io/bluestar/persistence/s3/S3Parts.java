package io.bluestar.persistence.s3;

/**
 * How large files go to S3, and from one path to another there: by parts, which become one file all at once. All sizes are
 * bytes.
 *
 * @param threshold a file of more than this is written by parts; 0 to 5 GiB, which is the most that S3 takes in one piece;
 *     16 MiB by default
 * @param size of the parts that a write sends, of which the last may be smaller; 5 MiB to 5 GiB, as S3 demands; 8 MiB by
 *     default
 * @param copyLimit a file of more than this is moved by parts; 0 to 5 GiB, which is the most that S3 copies in one piece and
 *     the default
 * @param copySize of the parts that a move copies; 5 MiB to 5 GiB, 256 MiB by default. Larger ones are taken for a file that
 *     would have more than 10,000 of them
 * @param atOnce how many parts of one file are under way at the same time, each on a thread of its own; 1 to 100, 4 by
 *     default. Parts are sent from the array that was handed in, without copies of it
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html">Limits of multipart uploads</a>
 */
public record S3Parts(long threshold, long size, long copyLimit, long copySize, int atOnce) {
    private static final long MEBIBYTE = 1L << 20;
    private static final long SMALLEST_PART = 5 * MEBIBYTE;
    private static final long LARGEST_PIECE = 5L << 30;
    private static final int MOST_AT_ONCE = 100;

    private static final S3Parts DEFAULTS = new S3Parts(16 * MEBIBYTE, 8 * MEBIBYTE, LARGEST_PIECE, 256 * MEBIBYTE, 4);

    public S3Parts {
        check("threshold", threshold, 0, LARGEST_PIECE);
        check("size", size, SMALLEST_PART, LARGEST_PIECE);
        check("copyLimit", copyLimit, 0, LARGEST_PIECE);
        check("copySize", copySize, SMALLEST_PART, LARGEST_PIECE);
        check("atOnce", atOnce, 1, MOST_AT_ONCE);
    }

    private static void check(String parameter, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(parameter + " " + value + " is not within " + least + " to " + most);
        }
    }

    /** The defaults given above. */
    public static S3Parts defaults() {
        return DEFAULTS;
    }

    /** These with another {@link #threshold()}. */
    public S3Parts withThreshold(long bytes) {
        return new S3Parts(bytes, size, copyLimit, copySize, atOnce);
    }

    /** These with another {@link #size()}. */
    public S3Parts withSize(long bytes) {
        return new S3Parts(threshold, bytes, copyLimit, copySize, atOnce);
    }

    /** These with another {@link #copyLimit()}. */
    public S3Parts withCopyLimit(long bytes) {
        return new S3Parts(threshold, size, bytes, copySize, atOnce);
    }

    /** These with another {@link #copySize()}. */
    public S3Parts withCopySize(long bytes) {
        return new S3Parts(threshold, size, copyLimit, bytes, atOnce);
    }

    /** These with another {@link #atOnce()}. */
    public S3Parts withAtOnce(int parts) {
        return new S3Parts(threshold, size, copyLimit, copySize, parts);
    }
}
