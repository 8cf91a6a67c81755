package io.bluestar.persistence.s3;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/**
 * A move: the source is copied by the server, and removed only after the server has confirmed the copy, so that the bytes
 * are at one of the two paths at every moment.
 *
 * <p>Both steps name the version that they mean by its ETag. A source that is written anew before the copy is copied anew;
 * one that is written anew after it stays, since the server then refuses the removal. Servers that refuse the condition
 * itself get an unconditional removal; those that ignore it do one anyway.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-deletes.html">Conditional deletes</a>
 */
final class Move {
    private static final String OPERATION = "move";
    /** Each further attempt follows a write of the source by somebody else, so that many in a row are most unlikely. */
    private static final int ATTEMPTS = 25;

    private static final int NO_CONTENT = 204;
    private static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final int NOT_IMPLEMENTED = 501;

    private final Bucket bucket;
    private final Calls calls;
    private final S3Failures failures;
    private final String source;
    private final String target;

    Move(Bucket bucket, Calls calls, S3Failures failures, String source, String target) {
        this.bucket = bucket;
        this.calls = calls;
        this.failures = failures;
        this.source = source;
        this.target = target;
    }

    void run() {
        if (source.equals(target)) {
            // S3 refuses to copy an object onto itself, and the removal would lose it.
            head();
            return;
        }
        remove(copy());
    }

    /** Copies the source and returns the ETag of what was copied. */
    private String copy() {
        AwsServiceException changed = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String eTag = head().eTag();
            try {
                copy(eTag);
                return eTag;
            } catch (AwsServiceException e) {
                if (e.statusCode() != PRECONDITION_FAILED) {
                    throw failures.translate(OPERATION, source, notCopied(), e);
                }
                changed = e;
            } catch (FileStoreException e) {
                throw e;
            } catch (RuntimeException e) {
                throw failures.translate(OPERATION, source, notCopied(), e);
            }
        }
        throw failures.failed(
                OPERATION,
                source,
                "it was written anew during each of " + ATTEMPTS + " attempts to copy it",
                notCopied(),
                changed);
    }

    private HeadObjectResponse head() {
        HeadObjectResponse head;
        try {
            head = calls.call(client ->
                    client.headObject(request -> request.bucket(bucket.name()).key(source)));
        } catch (AwsServiceException e) {
            throw S3Failures.isNoSuchKey(e) ? missing(e) : failures.translate(OPERATION, source, e);
        } catch (RuntimeException e) {
            throw failures.translate(OPERATION, source, e);
        }
        if (head.eTag() == null) {
            throw failures.notS3(OPERATION, source, "an ETag");
        }
        return head;
    }

    /** The answer to a HEAD has no body, so that a missing bucket looks like a missing object. */
    private FileStoreException missing(AwsServiceException notFound) {
        try {
            calls.call(client -> client.headBucket(request -> request.bucket(bucket.name())));
        } catch (NoSuchBucketException e) {
            return failures.bucketMissing(OPERATION, source, e);
        } catch (AwsServiceException e) {
            // Who may not look at the bucket may still use it.
            notFound.addSuppressed(e);
        } catch (RuntimeException e) {
            return failures.translate(OPERATION, source, e);
        }
        return new FileMissingException(OPERATION, source, notFound);
    }

    private void copy(String eTag) {
        CopyObjectRequest request = CopyObjectRequest.builder()
                .sourceBucket(bucket.name())
                .sourceKey(source)
                .copySourceIfMatch(eTag)
                .destinationBucket(bucket.name())
                .destinationKey(target)
                .build();
        CopyObjectResponse copied = calls.call(client -> client.copyObject(request));
        if (copied.copyObjectResult() == null || copied.copyObjectResult().eTag() == null) {
            throw failures.notS3(OPERATION, source, "the ETag of the copy");
        }
    }

    private void remove(String eTag) {
        for (int attempt = 1; true; attempt++) {
            try {
                remove(DeleteObjectRequest.builder().ifMatch(eTag));
                return;
            } catch (AwsServiceException e) {
                if (e.statusCode() == PRECONDITION_FAILED || S3Failures.isNoSuchKey(e)) {
                    return; // Newer content stays, or somebody else removed it first: either way the move is done.
                }
                if (refusesConditions(e)) {
                    removeUnconditionally();
                    return;
                }
                // A conflict: another request changes the source at this moment, and S3 asks to try again.
                if (e.statusCode() != CONFLICT || attempt == ATTEMPTS) {
                    throw failures.translate(OPERATION, source, atBoth(), e);
                }
            } catch (RuntimeException e) {
                throw failures.translate(OPERATION, source, atBoth(), e);
            }
        }
    }

    private void removeUnconditionally() {
        try {
            remove(DeleteObjectRequest.builder());
        } catch (RuntimeException e) {
            throw failures.translate(OPERATION, source, atBoth(), e);
        }
    }

    private void remove(DeleteObjectRequest.Builder request) {
        DeleteObjectResponse removed = calls.call(client ->
                client.deleteObject(request.bucket(bucket.name()).key(source).build()));
        if (!isOfS3(removed.sdkHttpResponse())) {
            throw SdkClientException.create(
                    "the removal was answered by a success without a request id, as no S3 server"
                            + " sends it; check what is behind the endpoint");
        }
    }

    /** A removal is answered without a body: a captive proxy's page must not be taken for it. */
    private static boolean isOfS3(SdkHttpResponse answer) {
        // Null where a client was handed in that speaks no HTTP.
        return answer == null
                || answer.statusCode() == NO_CONTENT
                || answer.firstMatchingHeader("x-amz-request-id").isPresent();
    }

    private static boolean refusesConditions(AwsServiceException refusal) {
        String code = S3Failures.code(refusal);
        return refusal.statusCode() == NOT_IMPLEMENTED
                || code.equals("NotImplemented")
                || code.equals("InvalidArgument");
    }

    private String notCopied() {
        return "the source is untouched";
    }

    private String atBoth() {
        return "the file is whole at " + quote(target) + " and may still be at the source too: move it again";
    }
}
