package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.RulesStoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Where reads of the table wait until the test lets them go. */
final class Gate {
    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Waits until the gate is open; interrupted, it fails as a table does. */
    void pass() {
        arrivals.release();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RulesStoreException("getCalculationRule", "the scripted table", "the thread was interrupted", e);
        }
    }

    /** Waits for one more read to arrive, and says whether it did. */
    boolean awaitArrival(Duration within) throws InterruptedException {
        return arrivals.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Lets all go, those who come later too. */
    void open() {
        open.countDown();
    }
}
