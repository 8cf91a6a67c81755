package io.bluestar.testkit.contracts.cache;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.Together;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Theme: memory. */
@Theme(title = "Memory", text = "What a cache holds beyond what it answers.")
interface CacheMemoryClauses extends CacheSuite {
    int ROUNDS = 20;
    int WRITERS = 4;
    int WRITES = 100;

    @Test
    @Clause("CACHE-52")
    default void what_has_expired_is_let_go(CacheTrial cache) throws Throwable {
        Duration ttl = Duration.ofMillis(20);
        long most = 4L * WRITERS * WRITES;
        for (int round = 1; round <= ROUNDS; round++) {
            // Other threads in each round: none may be needed again for the work of another.
            Together together = Together.in(cache);
            for (int writer = 1; writer <= WRITERS; writer++) {
                String prefix = round + "/" + writer + "/";
                together.task("writer-" + writer, () -> {
                    for (int i = 0; i < WRITES; i++) {
                        cache.setex(cache.key(prefix + i), ttl, "value");
                    }
                });
            }
            together.run();
            cache.expect(
                            "the entries held in round " + round + ", each of " + WRITERS * WRITES
                                    + " new keys that have expired before the next,",
                            cache.entriesHeld())
                    .to("be " + most + " or fewer", held -> held <= most);
            cache.clock().advance(ttl.plus(cache.limits().ttlGranularity()));
        }
    }
}
