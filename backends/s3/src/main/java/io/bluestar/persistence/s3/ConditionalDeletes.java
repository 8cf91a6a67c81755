package io.bluestar.persistence.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Asks a server whether it honours {@code If-Match} on a deletion, by trying it on an object of its own. */
final class ConditionalDeletes {
    static final String OPERATION = "honoursConditionalDeletes";
    private static final String OTHER_E_TAG = "\"00000000000000000000000000000000\"";

    private final Bucket bucket;
    private final S3Failures failures;
    private final String key = ".bluestar-probe-" + UUID.randomUUID();

    ConditionalDeletes(Bucket bucket, S3Failures failures) {
        this.bucket = bucket;
        this.failures = failures;
    }

    boolean areHonoured() {
        try {
            String eTag = put();
            try {
                return refuses(OTHER_E_TAG) && exists() && !refuses(eTag) && !exists();
            } finally {
                client().deleteObject(request -> request.bucket(bucket.name()).key(key));
            }
        } catch (RuntimeException e) {
            throw failures.translate(OPERATION, key, e);
        }
    }

    private String put() {
        return client().putObject(
                        request -> request.bucket(bucket.name()).key(key),
                        RequestBody.fromString("probe of conditional deletes; may be removed", UTF_8))
                .eTag();
    }

    private boolean refuses(String eTag) {
        try {
            client().deleteObject(
                            request -> request.bucket(bucket.name()).key(key).ifMatch(eTag));
            return false;
        } catch (AwsServiceException e) {
            if (e.statusCode() / 100 == 4 || e.statusCode() == 501) {
                return true;
            }
            throw e;
        }
    }

    private boolean exists() {
        try {
            client().headObject(request -> request.bucket(bucket.name()).key(key));
            return true;
        } catch (AwsServiceException e) {
            if (S3Failures.isNoSuchKey(e)) {
                return false;
            }
            throw e;
        }
    }

    private S3Client client() {
        return bucket.client();
    }
}
