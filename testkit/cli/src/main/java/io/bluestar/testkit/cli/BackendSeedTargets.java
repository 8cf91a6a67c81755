package io.bluestar.testkit.cli;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.seed.SeedTargets;
import io.bluestar.persistence.seed.TargetUnavailableException;
import io.bluestar.persistence.settings.Redacted;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import java.io.PrintWriter;
import java.net.URI;
import software.amazon.awssdk.core.exception.SdkException;

/** Opens what {@code bluestar seed} fills beside the tables: a bucket, which it creates at an endpoint, and Redis. */
final class BackendSeedTargets implements SeedTargets {
    private final PrintWriter out;

    BackendSeedTargets(PrintWriter out) {
        this.out = out;
    }

    @Override
    public FileStore files(S3Settings settings) {
        settings.endpointUrl().ifPresent(endpoint -> createBucket(endpoint, settings));
        return S3FileStore.open(settings);
    }

    private void createBucket(URI endpoint, S3Settings settings) {
        try (EndpointS3 s3 = new EndpointS3(endpoint, settings.region())) {
            if (s3.createIfMissing(settings.bucket())) {
                out.println("Created the bucket " + settings.bucket() + ".");
            }
        } catch (SdkException e) {
            boolean echoing = Redacted.repeatsRequest(e);
            throw new TargetUnavailableException(
                    "the bucket " + settings.bucket() + " cannot be looked up or created at " + Redacted.uri(endpoint)
                            + ": " + (echoing ? "it refuses, and repeats the request" : rootMessage(e))
                            + "; check that S3 runs there, and the credentials",
                    echoing ? null : e);
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    @Override
    public CacheBackend cache(RedisSettings settings) {
        return RedisCacheBackend.open(settings);
    }
}
