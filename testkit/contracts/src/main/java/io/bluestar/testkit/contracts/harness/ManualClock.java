package io.bluestar.testkit.contracts.harness;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

final class ManualClock implements TestClock {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
