package io.bluestar.testkit.contracts.cache;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.Together;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Theme: memory. */
@Theme(title = "Memory", text = "What a cache holds beyond what it answers.")
interface CacheMemoryClauses extends CacheSuite {
    int BURSTS = 2;
    int WRITERS = 4;
    int WRITES = 200;
    Duration TTL = Duration.ofMillis(20);
    Duration SOON = Duration.ofSeconds(5);
    Duration STEP = Duration.ofMillis(50);
    int WRITES_PER_STEP = 20;

    @Test
    @Clause("CACHE-52")
    default void what_has_expired_is_let_go(CacheTrial cache) throws Throwable {
        for (int burst = 1; burst <= BURSTS; burst++) {
            // Other threads in each burst: none may be needed again for the work of another.
            Together together = Together.in(cache);
            for (int writer = 1; writer <= WRITERS; writer++) {
                String prefix = burst + "/" + writer + "/";
                together.task("writer-" + writer, () -> write(cache, prefix, WRITES));
            }
            together.run();
            cache.clock().advance(TTL.plus(cache.limits().ttlGranularity()));
            expectFewer(cache, burst);
        }
    }

    /** Goes on writing a little, until half of what has expired is gone. */
    private static void expectFewer(CacheTrial cache, int burst) {
        int half = WRITERS * WRITES / 2;
        long end = cache.clock().nanoTime() + SOON.toNanos();
        long held = cache.entriesHeld();
        for (int step = 1; held >= half && cache.clock().nanoTime() - end < 0; step++) {
            cache.clock().advance(STEP);
            write(cache, burst + "/step " + step + "/", WRITES_PER_STEP);
            held = cache.entriesHeld();
        }
        cache.expect(
                        "the entries held " + SOON.toSeconds() + " s after " + WRITERS * WRITES
                                + " have expired, others being written since,",
                        held)
                .to("be fewer than " + half, entries -> entries < half);
    }

    private static void write(CacheTrial cache, String prefix, int writes) {
        for (int i = 0; i < writes; i++) {
            cache.setex(cache.key(prefix + i), TTL, "value");
        }
    }
}
