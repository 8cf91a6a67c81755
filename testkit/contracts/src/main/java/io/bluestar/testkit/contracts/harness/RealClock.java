package io.bluestar.testkit.contracts.harness;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

enum RealClock implements TestClock {
    INSTANCE;

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public boolean passesByItself() {
        return true;
    }

    /** What is awaited here is the clock itself: until it has moved on, however often the thread wakes up before. */
    @Override
    public void advance(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
