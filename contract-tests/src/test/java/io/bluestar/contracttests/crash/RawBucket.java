package io.bluestar.contracttests.crash;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket as the SDK sees it: what is looked at is not looked at through what is tested. */
final class RawBucket {
    private final S3Client client;
    private final String name;

    RawBucket(S3Client client, String name) {
        this.client = client;
        this.name = name;
    }

    /** Makes the bucket. */
    void create() {
        client.createBucket(request -> request.bucket(name));
    }

    void put(String path, StoredFile file) {
        client.putObject(
                request -> request.bucket(name).key(path).contentType(file.contentType()),
                RequestBody.fromBytes(file.content()));
    }

    Optional<StoredFile> find(String path) {
        try {
            ResponseBytes<GetObjectResponse> found =
                    client.getObjectAsBytes(request -> request.bucket(name).key(path));
            return Optional.of(
                    new StoredFile(found.asByteArray(), found.response().contentType()));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    List<String> paths(String prefix) {
        return client.listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** Everything that is there. */
    Map<String, StoredFile> files() {
        Map<String, StoredFile> files = new TreeMap<>();
        paths("").forEach(path -> files.put(path, find(path).orElseThrow()));
        return files;
    }

    void delete(String path) {
        client.deleteObject(request -> request.bucket(name).key(path));
    }

    /** Deletes the bucket and what is in it. */
    void delete() {
        paths("").forEach(this::delete);
        client.deleteBucket(request -> request.bucket(name));
    }
}
