package io.bluestar.persistence.s3;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The uploads of a store of which calls are under way, so that it can be closed without leaving parts. */
final class OpenUploads {
    private final Set<Upload> uploads = new HashSet<>();
    private boolean closing;

    /** False if the store is being closed. */
    synchronized boolean add(Upload upload) {
        return !closing && uploads.add(upload);
    }

    synchronized void remove(Upload upload) {
        uploads.remove(upload);
        notifyAll();
    }

    /** Lets every upload be aborted, unless it is about to be complete, and waits for that, but no longer than this. */
    void close(Duration longest) {
        begunUntilNow().forEach(Upload::giveUp);
        if (awaitNone(System.nanoTime(), longest.toNanos())) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Upload> begunUntilNow() {
        closing = true;
        return List.copyOf(uploads);
    }

    /** Whoever closes is often interrupted, which must not leave parts behind; returns whether the caller was. */
    private synchronized boolean awaitNone(long start, long longest) {
        boolean interrupted = false;
        long left = longest;
        while (!uploads.isEmpty() && left > 0) {
            try {
                // Rounded up, as zero would be for ever.
                wait(left / 1_000_000 + 1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = longest - (System.nanoTime() - start);
        }
        return interrupted;
    }
}
