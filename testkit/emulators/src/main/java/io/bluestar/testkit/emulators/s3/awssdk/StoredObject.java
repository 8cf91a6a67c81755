package io.bluestar.testkit.emulators.s3.awssdk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;

/**
 * One object; never changed, only replaced, so that a reader needs no lock.
 *
 * @param eTag without quotes
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and shared with nobody who would write.
record StoredObject(byte[] content, String eTag, Instant lastModified, Headers headers, ObjectCannedACL access) {

    static StoredObject of(byte[] content, String eTag, Headers headers, ObjectCannedACL access) {
        return new StoredObject(content, eTag, now(), headers, access == null ? ObjectCannedACL.PRIVATE : access);
    }

    StoredObject withAccess(ObjectCannedACL other) {
        return new StoredObject(content, eTag, lastModified, headers, other);
    }

    /** S3 knows no finer time than this. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
