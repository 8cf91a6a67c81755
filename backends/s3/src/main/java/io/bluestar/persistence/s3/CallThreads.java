package io.bluestar.persistence.s3;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The threads on which a store calls its server, so that a caller can leave at its deadline, and at once when it is
 * interrupted. The SDK alone does neither: a read from a socket cannot be interrupted, and the SDK ends a call by
 * interrupting its thread, which may swallow an interruption of the caller's own.
 */
final class CallThreads implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final S3Client client;
    private final Deadline.Lengths lengths;
    private final OpenUploads uploads = new OpenUploads();
    // No bound of its own: each operation has one call under way, or a few by the options.
    private final ExecutorService threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), call -> {
                Thread thread = new Thread(call, "bluestar-s3");
                thread.setDaemon(true);
                return thread;
            });

    CallThreads(S3Client client, Duration operationTimeout) {
        this.client = client;
        this.lengths = Deadline.Lengths.of(operationTimeout);
    }

    /** The calls of one operation, whose time begins now. */
    Calls begin() {
        return new Calls(client, threads, uploads, Deadline.after(lengths));
    }

    /** Lets uploads be aborted, in bounded time; then takes no more calls. Those that run end by themselves. */
    @Override
    public void close() {
        uploads.close(lengths.cleanUp());
        threads.shutdown();
    }
}
