package io.bluestar.persistence.seed;

import io.bluestar.persistence.settings.DynamoDbSettings;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The client of the seed command: every wait of it is bounded, and an endpoint without credentials gets dummies. */
final class SeedClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** A batch of 25 rows has up to 10 MB. */
    private static final Duration ATTEMPT = Duration.ofSeconds(20);

    private static final Duration CALL = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 5;
    private static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(5));

    private SeedClient() {}

    static DynamoDbClient of(DynamoDbSettings settings) {
        RetryStrategy retries = AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(MOST_ATTEMPTS)
                .backoffStrategy(BACKOFF)
                .throttlingBackoffStrategy(BACKOFF)
                // An answer that was damaged or cut off on its way; the SDK does not ask for it again by itself.
                .retryOnException(Crc32MismatchException.class)
                .build();
        UrlConnectionHttpClient.Builder http =
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT);
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .region(Region.of(settings.region()))
                .overrideConfiguration(configuration -> configuration
                        .apiCallAttemptTimeout(ATTEMPT)
                        .apiCallTimeout(CALL)
                        .retryStrategy(retries));
        settings.endpointUrl().ifPresent(endpoint -> {
            builder.endpointOverride(endpoint).credentialsProvider(EndpointCredentials.find());
            if (isLoopback(endpoint.getHost())) {
                // No proxy of the environment leads back to this machine.
                http.proxyConfiguration(
                        proxy -> proxy.useSystemPropertyValues(false).useEnvironmentVariablesValues(false));
            }
        });
        return builder.httpClientBuilder(http).build();
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
