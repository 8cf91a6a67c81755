package io.bluestar.testkit.cli;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** Makes buckets at an endpoint that is not AWS, with the environment's credentials or, if it has none, dummies. */
final class EndpointS3 implements AutoCloseable {
    /** Emulators take any credentials that are alphanumeric. */
    static final String DUMMY = "bluestar";

    private final S3Client client;

    EndpointS3(URI endpoint, String region) {
        client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(region))
                .forcePathStyle(true)
                .credentialsProvider(AwsCredentialsProviderChain.of(
                        SystemPropertyCredentialsProvider.create(),
                        EnvironmentVariableCredentialsProvider.create(),
                        ProfileCredentialsProvider.create(),
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(DUMMY, DUMMY))))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(10)))
                .overrideConfiguration(bounds -> bounds.apiCallTimeout(Duration.ofSeconds(20)))
                .build();
    }

    /**
     * Creates a bucket where there is none.
     *
     * @return whether it was created
     */
    boolean createIfMissing(String bucket) {
        try {
            client.headBucket(request -> request.bucket(bucket));
            return false;
        } catch (NoSuchBucketException e) {
            return create(bucket);
        }
    }

    private boolean create(String bucket) {
        try {
            client.createBucket(request -> request.bucket(bucket));
            return true;
        } catch (BucketAlreadyOwnedByYouException e) {
            // Somebody was faster.
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
