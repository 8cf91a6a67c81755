package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.s3.S3FileStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;

/** A store over a bucket of its own, which goes with it: the server keeps everything in memory. */
final class OwnBucketStore implements FileStore {
    private final S3FileStore store;
    private final S3Client client;
    private final String bucket;
    private final AtomicBoolean removed = new AtomicBoolean();

    OwnBucketStore(S3FileStore store, S3Client client, String bucket) {
        this.store = store;
        this.client = client;
        this.bucket = bucket;
    }

    S3FileStore store() {
        return store;
    }

    String bucket() {
        return bucket;
    }

    /** The keys of uploads that were begun, and neither completed nor aborted. */
    List<String> uploads() {
        return client.listMultipartUploads(request -> request.bucket(bucket)).uploads().stream()
                .map(MultipartUpload::key)
                .toList();
    }

    @Override
    public byte[] read(String path) {
        return store.read(path);
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        return store.write(path, data, contentType);
    }

    @Override
    public String write(String path, byte[] data) {
        return store.write(path, data);
    }

    @Override
    public void move(String source, String target) {
        store.move(source, target);
    }

    @Override
    public List<String> listFiles(String prefix) {
        return store.listFiles(prefix);
    }

    @Override
    public void close() {
        store.close();
        if (removed.compareAndSet(false, true)) {
            removeBucket();
        }
    }

    private void removeBucket() {
        List<String> uploads = uploads();
        if (!uploads.isEmpty()) {
            throw new IllegalStateException("the closed store has left parts behind, of the uploads to " + uploads);
        }
        for (ListObjectsV2Response page : client.listObjectsV2Paginator(request -> request.bucket(bucket))) {
            List<ObjectIdentifier> objects = page.contents().stream()
                    .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                    .toList();
            if (!objects.isEmpty()) {
                client.deleteObjects(request -> request.bucket(bucket)
                        .delete(Delete.builder().objects(objects).quiet(true).build()));
            }
        }
        client.deleteBucket(request -> request.bucket(bucket));
    }
}
