package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.RulesStoreException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Where calls of the table or the cache wait until the test lets them go. */
final class Gate {
    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Waits until the gate is open; interrupted, it fails as a table does. */
    void pass() {
        pass(e -> new RulesStoreException("getCalculationRule", "the scripted table", "the thread was interrupted", e));
    }

    /** Waits until the gate is open; interrupted, it fails as a cache does. */
    void passCache() {
        pass(e -> new CacheException("scripted", "any", "the thread was interrupted", e));
    }

    private void pass(Function<InterruptedException, RuntimeException> failure) {
        arrivals.release();
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure.apply(e);
        }
    }

    /** Waits for one more call to arrive, and says whether it did. */
    boolean awaitArrival(Duration within) throws InterruptedException {
        return arrivals.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Lets all go, those who come later too. */
    void open() {
        open.countDown();
    }
}
