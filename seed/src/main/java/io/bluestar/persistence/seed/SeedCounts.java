package io.bluestar.persistence.seed;

/**
 * What seeding did to rows, files or entries.
 *
 * @param written how many were missing or differed, and are stored now; in a preview, would be
 * @param unchanged how many were there already
 */
public record SeedCounts(int written, int unchanged) {
    static final SeedCounts NONE = new SeedCounts(0, 0);

    SeedCounts plus(SeedCounts other) {
        return new SeedCounts(written + other.written, unchanged + other.unchanged);
    }
}
