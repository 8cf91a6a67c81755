package io.bluestar.persistence.settings;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the files are.
 *
 * @param bucket the bucket, not blank
 * @param region an AWS region, such as {@code us-east-1}
 * @param endpointUrl an http or https URL to use instead of AWS, such as an emulator's; addressed path-style
 */
public record S3Settings(String bucket, String region, Optional<URI> endpointUrl) {
    public S3Settings {
        Objects.requireNonNull(bucket, "bucket must not be null");
        if (bucket.isBlank()) {
            throw new IllegalArgumentException("bucket must not be blank");
        }
        Checks.region(region);
        Checks.endpoint(endpointUrl);
    }

    /** The settings without their secrets. */
    @Override
    public String toString() {
        return "S3Settings[bucket=" + bucket + ", region=" + region + ", endpointUrl=" + Redacted.uri(endpointUrl)
                + "]";
    }
}
