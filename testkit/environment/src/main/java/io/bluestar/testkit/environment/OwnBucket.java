package io.bluestar.testkit.environment;

import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.paginators.ListObjectsV2Iterable;

/** A bucket of one's own, removed with all that is in it. */
final class OwnBucket implements AutoCloseable {
    private final Clients clients;
    private final String name;
    private boolean created;

    OwnBucket(Clients clients, String name) {
        this.clients = clients;
        this.name = name;
    }

    String name() {
        return name;
    }

    synchronized void create() {
        if (!created) {
            // Before: if the answer is lost, the bucket may be there all the same.
            created = true;
            clients.s3().createBucket(request -> request.bucket(name));
        }
    }

    @Override
    public synchronized void close() {
        if (!created) {
            return;
        }
        created = false;
        try {
            remove(clients.s3());
        } catch (NoSuchBucketException e) {
            // It was never made, or the test has removed it.
            return;
        }
    }

    private void remove(S3Client s3) {
        ListObjectsV2Iterable pages = s3.listObjectsV2Paginator(request -> request.bucket(name));
        pages.stream().filter(page -> page.hasContents()).forEach(page -> delete(s3, page.contents()));
        s3.deleteBucket(request -> request.bucket(name));
    }

    private void delete(S3Client s3, List<S3Object> objects) {
        List<ObjectIdentifier> keys = objects.stream()
                .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                .toList();
        s3.deleteObjects(request ->
                request.bucket(name).delete(delete -> delete.objects(keys).quiet(true)));
    }
}
