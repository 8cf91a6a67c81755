package io.bluestar.persistence.s3;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/**
 * A copy by parts, all of one version of the source. What a copy in one piece keeps by itself, its type and metadata, is
 * given to the target by hand; tags are not.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/CopyingObjectsMPUapi.html">Copying an object using
 *     multipart upload</a>
 */
final class LargeCopy {
    private final Bucket bucket;
    private final Calls calls;
    private final S3Parts parts;
    private final String source;
    private final String target;

    LargeCopy(Bucket bucket, Calls calls, S3Parts parts, String source, String target) {
        this.bucket = bucket;
        this.calls = calls;
        this.parts = parts;
        this.source = source;
        this.target = target;
    }

    /**
     * Copies the version of the source that was seen.
     *
     * @throws UploadFailure if that failed; with the refusal 412 if the source has changed
     */
    void run(HeadObjectResponse seen) {
        Slices slices = Slices.of(seen.contentLength(), parts.copySize());
        new Upload(calls, beginning(seen))
                .run(
                        slices.count(),
                        parts.atOnce(),
                        (client, uploadId, slice) -> copy(client, seen.eTag(), uploadId, slices, slice),
                        completion -> completion.mpuObjectSize(slices.total()));
    }

    @SuppressWarnings("deprecation") // The text that took the place of the time cannot be handed on.
    private CreateMultipartUploadRequest beginning(HeadObjectResponse seen) {
        return CreateMultipartUploadRequest.builder()
                .bucket(bucket.name())
                .key(target)
                .contentType(seen.contentType())
                .cacheControl(seen.cacheControl())
                .contentDisposition(seen.contentDisposition())
                .contentEncoding(seen.contentEncoding())
                .contentLanguage(seen.contentLanguage())
                .expires(seen.expires())
                .metadata(seen.metadata())
                .build();
    }

    private CompletedPart copy(S3Client client, String eTag, String uploadId, Slices slices, int slice) {
        UploadPartCopyRequest request = UploadPartCopyRequest.builder()
                .sourceBucket(bucket.name())
                .sourceKey(source)
                .copySourceIfMatch(eTag)
                .copySourceRange(range(slices, slice))
                .destinationBucket(bucket.name())
                .destinationKey(target)
                .uploadId(uploadId)
                .partNumber(slice + 1)
                .build();
        UploadPartCopyResponse copied = client.uploadPartCopy(request);
        if (copied.copyPartResult() == null || copied.copyPartResult().eTag() == null) {
            throw S3Failures.successWithout("the ETag of a copied part");
        }
        return CompletedPart.builder()
                .partNumber(slice + 1)
                .eTag(copied.copyPartResult().eTag())
                .build();
    }

    /** Null for all of it: S3 takes no ranges of small files. */
    private static String range(Slices slices, int slice) {
        return slices.count() == 1 ? null : "bytes=" + slices.start(slice) + "-" + (slices.end(slice) - 1);
    }
}
