package io.bluestar.contracttests.faults.s3;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket past every fault: what a test arranges there, and what is really in it. */
final class DirectBucket implements AutoCloseable {
    private final String name = "faults-" + UUID.randomUUID();
    private final S3Client client;

    DirectBucket(URI server) {
        client = S3Client.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("faults", "faults")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        client.createBucket(request -> request.bucket(name));
    }

    String name() {
        return name;
    }

    void put(String key, byte[] content) {
        client.putObject(request -> request.bucket(name).key(key), RequestBody.fromBytes(content));
    }

    Optional<byte[]> get(String key) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(request -> request.bucket(name).key(key))
                            .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    /** The uploads to a key that are neither complete nor aborted. */
    List<OpenUpload> openUploads(String key) {
        return client.listMultipartUploads(request -> request.bucket(name)).uploads().stream()
                .filter(upload -> upload.key().equals(key))
                .map(upload -> new OpenUpload(upload.uploadId(), parts(key, upload.uploadId())))
                .toList();
    }

    private int parts(String key, String uploadId) {
        return client.listParts(request -> request.bucket(name).key(key).uploadId(uploadId))
                .parts()
                .size();
    }

    /** Removes all files and uploads whose keys begin so. */
    void clear(String prefix) {
        client.listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix))
                .contents()
                .forEach(file ->
                        client.deleteObject(request -> request.bucket(name).key(file.key())));
        client.listMultipartUploads(request -> request.bucket(name)).uploads().stream()
                .filter(upload -> upload.key().startsWith(prefix))
                .forEach(upload -> client.abortMultipartUpload(
                        request -> request.bucket(name).key(upload.key()).uploadId(upload.uploadId())));
    }

    /** What was begun and not ended. */
    record OpenUpload(String id, int parts) {}

    @Override
    public void close() {
        client.close();
    }
}
