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
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A store over a bucket of its own, which goes with it: the server keeps everything in memory. */
final class OwnBucketStore implements FileStore {
    private static final int MOST_ATTEMPTS = 50;
    private static final int CONFLICT = 409;

    private final S3FileStore store;
    private final S3Client client;
    private final String bucket;
    private final boolean serverIsWell;
    private final AtomicBoolean removed = new AtomicBoolean();

    /**
     * A store over a bucket.
     *
     * @param client reaches the bucket by another way than the store
     * @param serverIsWell whether the store can abort what it has begun, so that it has to
     */
    OwnBucketStore(S3FileStore store, S3Client client, String bucket, boolean serverIsWell) {
        this.store = store;
        this.serverIsWell = serverIsWell;
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
        return begun().stream().map(MultipartUpload::key).toList();
    }

    private List<MultipartUpload> begun() {
        return client.listMultipartUploads(request -> request.bucket(bucket)).uploads();
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
        List<MultipartUpload> begun = begun();
        if (!begun.isEmpty() && serverIsWell) {
            throw new IllegalStateException("the closed store has left parts behind, of the uploads " + begun);
        }
        begun.forEach(upload -> client.abortMultipartUpload(
                request -> request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
        for (int attempt = 1; !isRemovedEmpty(); attempt++) {
            if (attempt == MOST_ATTEMPTS) {
                throw new IllegalStateException("bucket " + bucket + " is written to by a store that was closed");
            }
        }
    }

    /** What was cut off by close() may take effect after it, and after the bucket was emptied. */
    private boolean isRemovedEmpty() {
        for (ListObjectsV2Response page : client.listObjectsV2Paginator(request -> request.bucket(bucket))) {
            List<ObjectIdentifier> objects = page.contents().stream()
                    .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                    .toList();
            if (!objects.isEmpty()) {
                client.deleteObjects(request -> request.bucket(bucket)
                        .delete(Delete.builder().objects(objects).quiet(true).build()));
            }
        }
        try {
            client.deleteBucket(request -> request.bucket(bucket));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == CONFLICT) {
                return false;
            }
            throw e;
        }
    }
}
