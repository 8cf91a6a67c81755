package io.bluestar.testkit.emulators.s3.awssdk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/**
 * A bucket: a sorted map from key to object, without folders. One lock for everything that looks and then changes, so
 * that conditions hold; bodies are read and hashed outside it.
 */
final class FlatBucket {
    private final String name;
    private final Instant created = StoredObject.now();
    private final NavigableMap<String, StoredObject> objects = new TreeMap<>(Utf8Order.INSTANCE);
    private final ConcurrentMap<String, Upload> uploads = new ConcurrentHashMap<>();
    private volatile BucketCannedACL access = BucketCannedACL.PRIVATE;

    FlatBucket(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Instant created() {
        return created;
    }

    BucketCannedACL access() {
        return access;
    }

    void access(BucketCannedACL other) {
        access = other;
    }

    synchronized boolean isEmpty() {
        return objects.isEmpty();
    }

    synchronized StoredObject find(String key) {
        return objects.get(key);
    }

    StoredObject get(String key) {
        StoredObject object = find(key);
        if (object == null) {
            throw S3Exceptions.noSuchKey(name, key, "no such object");
        }
        return object;
    }

    synchronized void put(String key, StoredObject object, Conditions conditions) {
        conditions.checkWrite(name, key, objects.get(key));
        objects.put(key, object);
    }

    synchronized void change(String key, UnaryOperator<StoredObject> change) {
        objects.put(key, change.apply(get(key)));
    }

    /**
     * Removes an object; one that is not there is removed already.
     *
     * @param ifMatch an ETag that the object must have if it exists, {@code *} for any object that must exist, or null
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html">DeleteObject</a>
     */
    synchronized void remove(String key, String ifMatch) {
        StoredObject present = objects.get(key);
        boolean refused =
                ifMatch != null && (present == null ? ifMatch.equals("*") : !Conditions.matches(ifMatch, present));
        if (refused) {
            throw S3Exceptions.preconditionFailed(null);
        }
        objects.remove(key);
    }

    /** One page, as it is at one moment. */
    synchronized Listing list(Listing.Query query) {
        return Listing.of(objects, query);
    }

    void begin(Upload upload) {
        uploads.put(upload.id(), upload);
    }

    Upload findUpload(String id) {
        return uploads.get(id);
    }

    Upload upload(String id) {
        Upload upload = uploads.get(id);
        if (upload == null) {
            throw noSuchUpload(id);
        }
        return upload;
    }

    /** Replaces the upload by its object. */
    synchronized void complete(Upload upload, StoredObject object, Conditions conditions) {
        String key = upload.request().key();
        conditions.checkWrite(name, key, objects.get(key));
        if (!uploads.remove(upload.id(), upload)) {
            throw noSuchUpload(upload.id());
        }
        objects.put(key, object);
    }

    void abort(String id) {
        if (uploads.remove(id) == null) {
            throw noSuchUpload(id);
        }
    }

    List<Upload> uploads() {
        return new ArrayList<>(uploads.values());
    }

    private static NoSuchUploadException noSuchUpload(String id) {
        String message = "The specified multipart upload does not exist.";
        return NoSuchUploadException.builder()
                .message(message + " " + id)
                .statusCode(404)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("NoSuchUpload")
                        .errorMessage(message)
                        .build())
                .build();
    }
}
