package io.bluestar.persistence.memory;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Time that passes only when told to. */
final class ManualClock implements LongSupplier {
    private final AtomicLong nanos;

    ManualClock(long origin) {
        this.nanos = new AtomicLong(origin);
    }

    void advance(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }
}
