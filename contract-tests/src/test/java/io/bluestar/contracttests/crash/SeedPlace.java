package io.bluestar.contracttests.crash;

import java.util.List;

/**
 * Where one seeding goes to.
 *
 * @param tableSuffix of the eight tables
 * @param bucket for the files; it must exist
 * @param database of Redis, for the cache entries
 */
record SeedPlace(String tableSuffix, String bucket, int database) {
    private static final int DATABASES = 1_000;

    /** The place of a trial, its own; database 0 is for warming up. */
    static SeedPlace ofTrial(int number) {
        return new SeedPlace("-crash-" + number, "crash-seeding-" + number, 1 + number % DATABASES);
    }

    /** As {@link #order()} has it. */
    static SeedPlace of(List<String> order) {
        return new SeedPlace(order.get(0), order.get(1), Integer.parseInt(order.get(2)));
    }

    /** How a child is told of it. */
    List<String> order() {
        return List.of(tableSuffix, bucket, String.valueOf(database));
    }
}
