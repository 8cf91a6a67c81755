package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;

/** The clauses of {@link io.bluestar.persistence.CacheBackend}. */
public final class CacheClauses {
    public static final List<ClauseSpec> ALL = List.of(
            must("CACHE-01", "A key that was never set reads as empty.")
                    .why("A miss is an answer, not a failure: the caller goes on to the table.")
                    .check("Return Optional.empty() where your client library answers null or throws 'not found'.")
                    .since(1),
            must("CACHE-02", "What setex stored is read back exactly, until its time to live has passed.")
                    .why("It is what a cache is for.")
                    .source("https://redis.io/docs/latest/commands/set/")
                    .check("Look at how values are encoded on their way in and out: UTF-8 both ways, no trimming.")
                    .since(1));

    private CacheClauses() {}
}
