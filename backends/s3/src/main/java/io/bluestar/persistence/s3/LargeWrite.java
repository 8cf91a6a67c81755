package io.bluestar.persistence.s3;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/**
 * A write by parts. Each part goes with its checksum, and their end with that of the whole file, which the server then keeps
 * and returns with it, as it does of a file that was written in one piece.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html">Checksums of
 *     the full object</a>
 */
final class LargeWrite {
    private static final String OPERATION = "write";

    private final Bucket bucket;
    private final Calls calls;
    private final S3Failures failures;
    private final S3Parts parts;

    LargeWrite(Bucket bucket, Calls calls, S3Failures failures, S3Parts parts) {
        this.bucket = bucket;
        this.calls = calls;
        this.failures = failures;
        this.parts = parts;
    }

    void run(String path, byte[] data, String contentType) {
        CreateMultipartUploadRequest beginning = CreateMultipartUploadRequest.builder()
                .bucket(bucket.name())
                .key(path)
                .contentType(contentType)
                .checksumAlgorithm(ChecksumAlgorithm.CRC32)
                .checksumType(ChecksumType.FULL_OBJECT)
                .build();
        Slices slices = Slices.of(data.length, parts.size());
        String checksum = checksum(data, 0, data.length);
        try {
            new Upload(calls, beginning)
                    .run(
                            slices.count(),
                            parts.atOnce(),
                            (client, uploadId, slice) -> send(client, path, uploadId, data, slices, slice),
                            completion -> completion
                                    .checksumType(ChecksumType.FULL_OBJECT)
                                    .checksumCRC32(checksum)
                                    .mpuObjectSize((long) data.length));
        } catch (UploadFailure e) {
            throw e.translate(
                    failures,
                    OPERATION,
                    path,
                    e.completing() ? "the path holds its former content or the new one" : "the path is untouched");
        }
    }

    private CompletedPart send(S3Client client, String path, String uploadId, byte[] data, Slices slices, int slice) {
        int start = (int) slices.start(slice);
        int length = (int) (slices.end(slice) - slices.start(slice));
        // Given here rather than asked of the client, whose settings may have it follow the content, in chunks.
        String checksum = checksum(data, start, length);
        UploadPartRequest request = UploadPartRequest.builder()
                .bucket(bucket.name())
                .key(path)
                .uploadId(uploadId)
                .partNumber(slice + 1)
                .checksumCRC32(checksum)
                .build();
        RequestBody content = RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(data, start, length), length, "application/octet-stream");
        String eTag = client.uploadPart(request, content).eTag();
        if (eTag == null) {
            throw S3Failures.successWithout("the ETag of a part");
        }
        return CompletedPart.builder()
                .partNumber(slice + 1)
                .eTag(eTag)
                .checksumCRC32(checksum)
                .build();
    }

    /** CRC-32 as S3 has it in headers: big endian, in Base64. */
    private static String checksum(byte[] data, int start, int length) {
        CRC32 crc = new CRC32();
        crc.update(data, start, length);
        byte[] bytes =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
        return Base64.getEncoder().encodeToString(bytes);
    }
}
