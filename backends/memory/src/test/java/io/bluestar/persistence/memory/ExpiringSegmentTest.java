package io.bluestar.persistence.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ExpiringSegmentTest {
    private static final long NOW = 0;
    private static final long EXPIRED = -1;
    private static final long LIVE = 1;

    @Test
    void theHandNeverDropsAKeyThatWasSetAnewAfterItExpired() throws Exception {
        ExpiringSegment segment = new ExpiringSegment();
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(1);
        ExecutorService sweeper = Executors.newSingleThreadExecutor();
        try {
            Future<?> sweeping = sweeper.submit(() -> {
                running.countDown();
                while (!done.get()) {
                    segment.put("other", "value", LIVE, NOW);
                }
            });
            running.await();
            for (int i = 0; i < 300_000; i++) {
                segment.put("key", "expired", EXPIRED, NOW);
                segment.put("key", "live", LIVE, NOW);
                assertThat(segment.get("key", NOW)).as("round %d", i).contains("live");
            }
            done.set(true);
            sweeping.get();
        } finally {
            done.set(true);
            sweeper.shutdownNow();
        }
    }
}
