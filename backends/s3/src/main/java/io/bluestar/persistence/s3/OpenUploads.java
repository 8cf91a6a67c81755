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
        try {
            awaitNone(System.nanoTime(), longest.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Upload> begunUntilNow() {
        closing = true;
        return List.copyOf(uploads);
    }

    private synchronized void awaitNone(long start, long longest) throws InterruptedException {
        long left = longest;
        while (!uploads.isEmpty() && left > 0) {
            // Rounded up, as zero would be for ever.
            wait(left / 1_000_000 + 1);
            left = longest - (System.nanoTime() - start);
        }
    }
}
