package io.bluestar.testkit.contracts.cache;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.history.Histories;
import io.bluestar.testkit.contracts.history.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Theme: concurrent histories. */
@Theme(
        title = "Concurrent histories",
        text = "What several threads do to a few keys at the same time is recorded, and some order of "
                + "their calls has to explain it. A failure shows the smallest history that no order "
                + "explains.")
interface CacheHistoryClauses extends CacheSuite {

    @Test
    @Clause("CACHE-45")
    default void histories_of_each_key_are_linearizable(CacheTrial cache, TestReporter reporter) throws Throwable {
        Histories.of(cache, options(), reporter)
                .run(
                        cache.harness().inThisJvm() ? 12 : 4,
                        new Threads(6, 60),
                        (threads, seed) -> CacheHistory.ofManyChanges(cache).record(threads, seed));
    }

    @Test
    @Clause("CACHE-45")
    default void histories_of_a_key_that_is_mostly_read_are_linearizable(CacheTrial cache, TestReporter reporter)
            throws Throwable {
        Histories.of(cache, options(), reporter)
                .run(
                        cache.harness().inThisJvm() ? 12 : 2,
                        new Threads(4, 100),
                        (threads, seed) -> CacheHistory.ofManyReads(cache).record(threads, seed));
    }
}
