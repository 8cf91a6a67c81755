package io.bluestar.persistence.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;

/** Asks a server whether it honours {@code If-Match} on a deletion, by trying it on an object of its own. */
final class ConditionalDeletes {
    static final String OPERATION = "honoursConditionalDeletes";
    private static final String OTHER_E_TAG = "\"00000000000000000000000000000000\"";

    private final Bucket bucket;
    private final Calls calls;
    private final S3Failures failures;
    private final String key = ".bluestar-probe-" + UUID.randomUUID();

    ConditionalDeletes(Bucket bucket, Calls calls, S3Failures failures) {
        this.bucket = bucket;
        this.calls = calls;
        this.failures = failures;
    }

    boolean areHonoured() {
        try {
            String eTag = put();
            try {
                return refuses(OTHER_E_TAG) && exists() && !refuses(eTag) && !exists();
            } finally {
                calls.call(client -> client.deleteObject(
                        request -> request.bucket(bucket.name()).key(key)));
            }
        } catch (RuntimeException e) {
            throw failures.translate(OPERATION, key, e);
        }
    }

    private String put() {
        RequestBody content = RequestBody.fromString("probe of conditional deletes; may be removed", UTF_8);
        return calls.call(client -> client.putObject(
                        request -> request.bucket(bucket.name()).key(key), content))
                .eTag();
    }

    private boolean refuses(String eTag) {
        try {
            calls.call(client -> client.deleteObject(
                    request -> request.bucket(bucket.name()).key(key).ifMatch(eTag)));
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
            calls.call(client ->
                    client.headObject(request -> request.bucket(bucket.name()).key(key)));
            return true;
        } catch (AwsServiceException e) {
            if (S3Failures.isNoSuchKey(e)) {
                return false;
            }
            throw e;
        }
    }
}
