package io.bluestar.persistence.s3;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/**
 * One multipart upload: begun, filled with parts, a few at a time, and completed, which makes all of them one file at one
 * moment. Whatever ends it before aborts it, so that no parts stay behind.
 *
 * <p>S3 may keep a part that was on its way when the upload was aborted, unless it is aborted again. So each call that ends
 * only after that does so, and none begins.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html">AbortMultipartUpload</a>
 */
final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(S3FileStore.class);

    private final Calls calls;
    private final CreateMultipartUploadRequest beginning;
    private final CompletableFuture<Void> partsEnd = new CompletableFuture<>();
    // All guarded by this.
    private String id;
    private boolean abandoned;
    private int underWay;

    /** Sends one part. */
    @FunctionalInterface
    interface Part {
        /** Sends a slice of the file; they count from 0. */
        CompletedPart send(S3Client client, String uploadId, int slice);
    }

    Upload(Calls calls, CreateMultipartUploadRequest beginning) {
        this.calls = calls;
        this.beginning = beginning;
    }

    /**
     * Does it all.
     *
     * @param count of parts
     * @param atOnce how many of them are under way at the same time
     * @param completion adds to the request that completes it
     * @throws UploadFailure if that failed, after everything was removed that could be
     */
    void run(int count, int atOnce, Part part, Consumer<CompleteMultipartUploadRequest.Builder> completion) {
        boolean completing = false;
        if (!calls.uploads().add(this)) {
            throw new UploadFailure(Calls.closed(null), false, null);
        }
        enter();
        try {
            String uploadId = begin();
            List<CompletedPart> parts = calls.callAll(
                    count,
                    atOnce,
                    partsEnd,
                    (client, slice) -> orAbort(client, uploadId, () -> part.send(client, uploadId, slice)));
            completing = true;
            complete(uploadId, parts, completion);
        } catch (RuntimeException e) {
            throw new UploadFailure(e, completing, abandon());
        } catch (Error e) {
            RuntimeException leftBehind = abandon();
            if (leftBehind != null) {
                e.addSuppressed(leftBehind);
            }
            throw e;
        } finally {
            leave();
        }
    }

    /** Ends it, unless all parts have arrived. */
    void giveUp() {
        partsEnd.completeExceptionally(Calls.closed(null));
    }

    private String begin() {
        return calls.callBeforeCleanUp(client -> {
            enter();
            try {
                String begun = client.createMultipartUpload(beginning).uploadId();
                if (begun == null) {
                    throw S3Failures.successWithout("an upload id");
                }
                if (!setBegun(begun)) {
                    abortAgain(client, begun);
                }
                return begun;
            } finally {
                leave();
            }
        });
    }

    private void complete(
            String uploadId, List<CompletedPart> parts, Consumer<CompleteMultipartUploadRequest.Builder> completion) {
        CompleteMultipartUploadRequest request = CompleteMultipartUploadRequest.builder()
                .bucket(beginning.bucket())
                .key(beginning.key())
                .uploadId(uploadId)
                .multipartUpload(upload -> upload.parts(parts))
                .applyMutation(completion)
                // It must not be sent once more after the caller has left, when it might undo what was written since.
                .overrideConfiguration(bounds -> bounds.apiCallTimeout(calls.untilCleanUp()))
                .build();
        calls.callBeforeCleanUp(client -> orAbort(client, uploadId, () -> {
            CompleteMultipartUploadResponse completed = client.completeMultipartUpload(request);
            if (completed.eTag() == null) {
                throw S3Failures.successWithout("an ETag");
            }
            return completed;
        }));
    }

    /** Aborts it; returns why that failed, or null. */
    private RuntimeException abandon() {
        String begun = setAbandoned();
        if (begun == null) {
            return null;
        }
        try {
            calls.cleanUp(client -> {
                abort(client, begun);
                return null;
            });
            return null;
        } catch (RuntimeException e) {
            return new NotAborted(begun, e);
        }
    }

    /** False if it was given up before. */
    private synchronized boolean setBegun(String uploadId) {
        id = uploadId;
        return !abandoned;
    }

    /** Returns its id, or null if it is not known to have begun. */
    private synchronized String setAbandoned() {
        abandoned = true;
        return id;
    }

    private synchronized boolean isAbandoned() {
        return abandoned;
    }

    private synchronized void enter() {
        if (abandoned) {
            throw new IllegalStateException("the upload was given up before the call");
        }
        underWay++;
    }

    private void leave() {
        boolean last;
        synchronized (this) {
            underWay--;
            last = underWay == 0;
        }
        if (last) {
            calls.uploads().remove(this);
        }
    }

    /** Makes a call; if it ends after the upload was abandoned, aborts that again. */
    private <R> R orAbort(S3Client client, String uploadId, Supplier<R> call) {
        enter();
        try {
            return call.get();
        } finally {
            if (isAbandoned()) {
                abortAgain(client, uploadId);
            }
            leave();
        }
    }

    private void abortAgain(S3Client client, String uploadId) {
        // By which the call was ended, and the SDK would end this one.
        boolean interrupted = Thread.interrupted();
        try {
            abort(client, uploadId);
        } catch (RuntimeException e) {
            LOG.warn(
                    "A call for {} ended after that was given up; {}",
                    quote(beginning.key()),
                    new NotAborted(uploadId, e).getMessage());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void abort(S3Client client, String uploadId) {
        try {
            client.abortMultipartUpload(request ->
                    request.bucket(beginning.bucket()).key(beginning.key()).uploadId(uploadId));
        } catch (AwsServiceException e) {
            // It has ended already: aborted, or complete after all.
            if (!S3Failures.code(e).equals("NoSuchUpload")) {
                throw e;
            }
        }
    }

    /** Why parts may have stayed behind. */
    static final class NotAborted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotAborted(String uploadId, RuntimeException cause) {
            super(
                    "its parts may stay in the bucket, and cost, until its upload " + quote(uploadId)
                            + " is aborted, which failed: " + S3Failures.what(cause),
                    S3Failures.withoutSecrets(cause));
        }
    }
}
