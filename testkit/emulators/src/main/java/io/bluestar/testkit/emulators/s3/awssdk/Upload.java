package io.bluestar.testkit.emulators.s3.awssdk;

import java.time.Instant;
import java.util.concurrent.ConcurrentSkipListMap;
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
}
