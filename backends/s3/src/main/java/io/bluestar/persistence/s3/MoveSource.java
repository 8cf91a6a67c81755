package io.bluestar.persistence.s3;

import io.bluestar.persistence.FileStoreException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** The source of a move: looked at before it is copied, and removed afterwards if it is still what was copied. */
final class MoveSource {
    /** Each further attempt follows a change of the source by somebody else, so that many in a row are most unlikely. */
    static final int ATTEMPTS = 25;

    private static final int NO_CONTENT = 204;
    static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;
    private static final int NOT_IMPLEMENTED = 501;

    private final Bucket bucket;
    private final Calls calls;
    private final S3Failures failures;
    private final String path;

    MoveSource(Bucket bucket, Calls calls, S3Failures failures, String path) {
        this.bucket = bucket;
        this.calls = calls;
        this.failures = failures;
        this.path = path;
    }

    /** What is there, with an ETag. */
    HeadObjectResponse look() {
        HeadObjectResponse head;
        try {
            head = calls.call(client ->
                    client.headObject(request -> request.bucket(bucket.name()).key(path)));
        } catch (AwsServiceException e) {
            throw S3Failures.isNoSuchKey(e) ? missing(e) : failures.translate(Move.OPERATION, path, e);
        } catch (RuntimeException e) {
            throw failures.translate(Move.OPERATION, path, e);
        }
        if (head.eTag() == null) {
            throw failures.notS3(Move.OPERATION, path, "an ETag");
        }
        return head;
    }

    /** The answer to a HEAD has no body, so that a missing bucket looks like a missing object. */
    private FileStoreException missing(AwsServiceException notFound) {
        try {
            calls.call(client -> client.headBucket(request -> request.bucket(bucket.name())));
        } catch (NoSuchBucketException e) {
            return failures.bucketMissing(Move.OPERATION, path, e);
        } catch (AwsServiceException e) {
            // Who may not look at the bucket may still use it.
            notFound.addSuppressed(e);
        } catch (RuntimeException e) {
            return failures.translate(Move.OPERATION, path, e);
        }
        return S3Failures.missing(Move.OPERATION, path, notFound);
    }

    /**
     * Removes a version, unless there is another by now.
     *
     * @param consequence what it means for the file if that fails
     */
    void remove(String eTag, String consequence) {
        try {
            remove(eTag);
        } catch (RuntimeException e) {
            throw failures.translate(Move.OPERATION, path, consequence, e);
        }
    }

    private void remove(String eTag) {
        for (int attempt = 1; true; attempt++) {
            try {
                delete(DeleteObjectRequest.builder().ifMatch(eTag));
                return;
            } catch (AwsServiceException e) {
                if (e.statusCode() == PRECONDITION_FAILED || S3Failures.isNoSuchKey(e)) {
                    return; // Newer content stays, or somebody else removed it first: either way the move is done.
                }
                if (refusesConditions(e)) {
                    delete(DeleteObjectRequest.builder());
                    return;
                }
                // A conflict: another request changes the source at this moment, and S3 asks to try again.
                if (e.statusCode() != CONFLICT || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void delete(DeleteObjectRequest.Builder request) {
        DeleteObjectResponse removed = calls.call(client ->
                client.deleteObject(request.bucket(bucket.name()).key(path).build()));
        if (!isOfS3(removed.sdkHttpResponse())) {
            throw S3Failures.successWithout("a request id");
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
}
