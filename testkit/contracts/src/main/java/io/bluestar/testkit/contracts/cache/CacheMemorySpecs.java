package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;

/** The clauses of what a cache holds beyond what it answers. */
final class CacheMemorySpecs {
    static final List<ClauseSpec> ALL = List.of(must(
                    "CACHE-52",
                    "A cache that is written to lets go of what has expired: 5 s after many entries did, and their granularity has "
                            + "passed, it holds fewer entries than half as many.")
            .why(
                    "Keys that are never asked for again would fill the memory of the service, or of the server, for good.")
            .source("https://redis.io/docs/latest/commands/expire/#how-redis-expires-keys")
            .check(
                    "Remove expired entries as new ones are written, or let the server do it; to remove them only when they "
                            + "are read is not enough.")
            .profile(Profile.COUNTED_ENTRIES)
            .since(2));

    private CacheMemorySpecs() {}
}
