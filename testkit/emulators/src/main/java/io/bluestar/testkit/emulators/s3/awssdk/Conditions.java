package io.bluestar.testkit.emulators.s3.awssdk;

import java.time.Instant;
import java.util.Map;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * The conditions of a request, judged as RFC 9110 section 13.2.2 orders them.
 *
 * @param ifMatch an ETag with or without quotes, {@code *}, or null
 * @param ifNoneMatch likewise
 */
record Conditions(String ifMatch, String ifNoneMatch, Instant ifModifiedSince, Instant ifUnmodifiedSince) {
    static final Conditions NONE = new Conditions(null, null, null, null);

    static Conditions forWrite(String ifMatch, String ifNoneMatch) {
        return new Conditions(ifMatch, ifNoneMatch, null, null);
    }

    /**
     * Judges a write against what is there.
     *
     * @param present null if nothing is
     */
    void checkWrite(String bucket, String key, StoredObject present) {
        if (ifMatch != null) {
            if (present == null) {
                throw S3Exceptions.noSuchKey(bucket, key, "a conditional write found no object");
            }
            if (!matches(ifMatch, present)) {
                throw S3Exceptions.preconditionFailed(null);
            }
        }
        if (ifNoneMatch != null && present != null && matches(ifNoneMatch, present)) {
            throw S3Exceptions.preconditionFailed(null);
        }
    }

    /** Judges a read: 412 for what must hold, 304 for what the reader has already. */
    void checkRead(StoredObject object) {
        AwsServiceException refusal = refusalOfRead(object, 304);
        if (refusal != null) {
            throw refusal;
        }
    }

    /** Judges the source of a copy, for which every refusal is 412. */
    void checkCopySource(StoredObject object) {
        AwsServiceException refusal = refusalOfRead(object, 412);
        if (refusal != null) {
            throw S3Exceptions.preconditionFailed(null);
        }
    }

    private AwsServiceException refusalOfRead(StoredObject object, int notModified) {
        if (ifMatch != null) {
            if (!matches(ifMatch, object)) {
                return S3Exceptions.preconditionFailed(null);
            }
        } else if (ifUnmodifiedSince != null && wholeSeconds(object).isAfter(ifUnmodifiedSince)) {
            return S3Exceptions.preconditionFailed(null);
        }
        boolean unchanged = ifNoneMatch != null
                ? matches(ifNoneMatch, object)
                : ifModifiedSince != null && !wholeSeconds(object).isAfter(ifModifiedSince);
        return unchanged ? S3Exceptions.fromStatusCode(notModified, '"' + object.eTag() + '"', Map.of(), null) : null;
    }

    /** A time in a header has no fractions of a second. */
    private static Instant wholeSeconds(StoredObject object) {
        return Instant.ofEpochSecond(object.lastModified().getEpochSecond());
    }

    static boolean matches(String condition, StoredObject object) {
        return condition.equals("*") || unquoted(condition).equals(object.eTag());
    }

    static String unquoted(String eTag) {
        return eTag.length() >= 2 && eTag.startsWith("\"") && eTag.endsWith("\"")
                ? eTag.substring(1, eTag.length() - 1)
                : eTag;
    }
}
