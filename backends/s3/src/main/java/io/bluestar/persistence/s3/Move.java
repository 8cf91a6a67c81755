package io.bluestar.persistence.s3;

import static io.bluestar.persistence.domain.Quoting.quote;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * A move: the source is copied by the server, in one piece or by parts, and removed only after the server has confirmed the
 * copy, so that the bytes are at one of the two paths at every moment.
 *
 * <p>All steps name the version that they mean by its ETag. A source that is written anew before the copy is complete is
 * copied anew; one that is written anew after it stays, since the server then refuses the removal. Servers that refuse the
 * condition itself get an unconditional removal; those that ignore it do one anyway.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-deletes.html">Conditional deletes</a>
 */
final class Move {
    static final String OPERATION = "move";
    private static final String NOT_COPIED = "the source is untouched";

    private final Bucket bucket;
    private final Calls calls;
    private final S3Failures failures;
    private final S3Parts parts;

    Move(Bucket bucket, Calls calls, S3Failures failures, S3Parts parts) {
        this.bucket = bucket;
        this.calls = calls;
        this.failures = failures;
        this.parts = parts;
    }

    void run(String path, String target) {
        MoveSource source = new MoveSource(bucket, calls, failures, path);
        if (path.equals(target)) {
            // S3 refuses to copy an object onto itself, and the removal would lose it.
            source.look();
            return;
        }
        String copied = copy(source, path, target);
        source.remove(
                copied, "the file is whole at " + quote(target) + " and may still be at the source too: move it again");
    }

    /** Copies the source and returns the ETag of what was copied. */
    private String copy(MoveSource source, String path, String target) {
        RuntimeException changed = null;
        for (int attempt = 1; attempt <= MoveSource.ATTEMPTS; attempt++) {
            HeadObjectResponse seen = source.look();
            try {
                copy(seen, path, target);
                return seen.eTag();
            } catch (UploadFailure e) {
                if (!hasChanged(e.failure()) || e.completing() || e.leftParts()) {
                    throw e.translate(failures, OPERATION, path, notCopied(e));
                }
                changed = e.failure();
            } catch (RuntimeException e) {
                if (!hasChanged(e)) {
                    throw failures.translate(OPERATION, path, NOT_COPIED, e);
                }
                changed = e;
            }
        }
        throw failures.failed(
                OPERATION,
                path,
                "it was written anew during each of " + MoveSource.ATTEMPTS + " attempts to copy it",
                NOT_COPIED,
                changed);
    }

    private void copy(HeadObjectResponse seen, String path, String target) {
        if (seen.contentLength() != null && seen.contentLength() > parts.copyLimit()) {
            new LargeCopy(bucket, calls, parts, path, target).run(seen);
        } else {
            copyInOnePiece(seen.eTag(), path, target);
        }
    }

    private void copyInOnePiece(String eTag, String path, String target) {
        CopyObjectRequest request = CopyObjectRequest.builder()
                .sourceBucket(bucket.name())
                .sourceKey(path)
                .copySourceIfMatch(eTag)
                .destinationBucket(bucket.name())
                .destinationKey(target)
                .build();
        CopyObjectResponse copied = calls.call(client -> client.copyObject(request));
        if (copied.copyObjectResult() == null || copied.copyObjectResult().eTag() == null) {
            throw S3Failures.successWithout("the ETag of the copy");
        }
    }

    private static boolean hasChanged(RuntimeException failure) {
        return failure instanceof AwsServiceException refusal && refusal.statusCode() == MoveSource.PRECONDITION_FAILED;
    }

    private static String notCopied(UploadFailure failure) {
        return failure.completing() ? NOT_COPIED + ", the target holds its former content or the copy" : NOT_COPIED;
    }
}
