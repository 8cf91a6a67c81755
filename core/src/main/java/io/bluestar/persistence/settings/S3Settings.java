package io.bluestar.persistence.settings;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the files are.
 *
 * @param bucket the bucket's name, or the ARN of an access point, as {@link #checkBucket} allows
 * @param region an AWS region, such as {@code us-east-1}
 * @param endpointUrl an http or https URL to use instead of AWS, such as an emulator's; addressed path-style
 */
public record S3Settings(String bucket, String region, Optional<URI> endpointUrl) {
    private static final Pattern BUCKET =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,254}+|arn:[A-Za-z0-9._:/-]{1,500}+");

    public S3Settings {
        checkBucket(bucket);
        Checks.region(region);
        Checks.endpoint(endpointUrl);
    }

    /**
     * Refuses what cannot be a bucket: it becomes part of URLs, where {@code a/b} would be a file of the bucket {@code a}.
     * Wider than AWS's own rules, since old buckets and other servers have names that those forbid.
     *
     * @param bucket 1 to 255 letters, digits, {@code .}, {@code _} and {@code -}, the first a letter or digit; or an ARN
     * @return the bucket
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it has other characters or is longer
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">naming rules of S3</a>
     */
    public static String checkBucket(String bucket) {
        Objects.requireNonNull(bucket, "bucket must not be null");
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException("bucket " + quote(bucket) + " is no name of a bucket (1 to 255 letters,"
                    + " digits, '.', '_' and '-', beginning with a letter or digit) and no ARN");
        }
        return bucket;
    }

    /** The settings without their secrets. */
    @Override
    public String toString() {
        return "S3Settings[bucket=" + bucket + ", region=" + region + ", endpointUrl=" + Redacted.uri(endpointUrl)
                + "]";
    }
}
