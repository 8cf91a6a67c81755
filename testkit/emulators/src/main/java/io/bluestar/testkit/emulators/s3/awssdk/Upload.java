package io.bluestar.testkit.emulators.s3.awssdk;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.gaul.s3proxy.checksum.FlexChecksum;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.Part;

/** A multipart upload that is neither completed nor aborted. */
record Upload(
        String id,
        CreateMultipartUploadRequest request,
        Instant initiated,
        ConcurrentSkipListMap<Integer, UploadedPart> parts) {

    /** A part: its bytes, and what ListParts says of it. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, and shared with nobody who would write.
    record UploadedPart(byte[] content, Part description) {}

    static Upload begin(String id, CreateMultipartUploadRequest request) {
        return new Upload(id, request, StoredObject.now(), new ConcurrentSkipListMap<>());
    }

    /** The parts one after the other. */
    static byte[] concatenated(List<UploadedPart> parts) {
        long size = parts.stream().mapToLong(part -> part.content().length).sum();
        byte[] whole = new byte[Math.toIntExact(size)];
        int position = 0;
        for (UploadedPart part : parts) {
            System.arraycopy(part.content(), 0, whole, position, part.content().length);
            position += part.content().length;
        }
        return whole;
    }

    /** The headers of the object that it becomes; with its checksum, where that was asked for of the whole. */
    Headers headers(byte[] whole) {
        Headers headers = Headers.of(request);
        if (request.checksumType() != ChecksumType.FULL_OBJECT) {
            return headers;
        }
        FlexChecksum algorithm = FlexChecksum.fromAlgorithmName(request.checksumAlgorithmAsString());
        SdkChecksum checksum = algorithm.newChecksum();
        checksum.update(whole, 0, whole.length);
        return headers.with(algorithm.metadataKey(), Base64.getEncoder().encodeToString(checksum.getChecksumBytes()));
    }
}
