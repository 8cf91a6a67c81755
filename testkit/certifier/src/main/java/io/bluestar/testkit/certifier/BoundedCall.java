package io.bluestar.testkit.certifier;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls the code of a harness, and does not wait for it for ever: each call has a daemon thread of its own, so one that
 * ignores interrupts is left behind and ends with the JVM.
 *
 * @param within the longest that a call may take
 */
record BoundedCall(Duration within) {

    /**
     * Makes the call, with the caller's context class loader.
     *
     * @param name what is called, such as {@code create() of com.acme.MyHarness}
     * @throws HarnessException if it does not return in time, or the caller is interrupted
     * @throws ExecutionException with what the call threw
     */
    <T> T call(String name, Callable<T> code) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(code);
        Thread thread = new Thread(task, "bluestar-harness " + name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // Looked up before the interrupt, which may move it.
            String place = placeOf(thread);
            thread.interrupt();
            throw new HarnessException(
                    name + " did not return within " + within.toMillis() + " ms" + place
                            + ": bound what it waits for, and say in an exception what is missing",
                    e);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new HarnessException("interrupted while waiting for " + name, e);
        }
    }

    /** Where the thread is in code that is not Java's own. */
    static String placeOf(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .filter(frame -> frame.getModuleName() == null)
                .findFirst()
                .map(frame -> " (it is at " + frame + ")")
                .orElse("");
    }
}
