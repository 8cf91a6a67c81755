package io.bluestar.persistence.dynamodb;

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

/** The client that a store builds for itself: every wait of it is bounded. */
final class OwnClient {
    static final BackoffStrategy BACKOFF =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(2));

    private OwnClient() {}

    static DynamoDbClient of(DynamoDbSettings settings, DynamoDbOptions options) {
        UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder()
                .connectionTimeout(options.connectTimeout())
                .socketTimeout(options.attemptTimeout());
        DynamoDbClientBuilder builder = DynamoDbClient.builder()
                .region(Region.of(settings.region()))
                .overrideConfiguration(configuration -> configuration
                        .apiCallAttemptTimeout(options.attemptTimeout())
                        .apiCallTimeout(options.operationTimeout())
                        .retryStrategy(retries(options.maxAttempts())));
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

    private static RetryStrategy retries(int maxAttempts) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(maxAttempts)
                .backoffStrategy(BACKOFF)
                .throttlingBackoffStrategy(BACKOFF)
                // An answer that was damaged or cut off on its way; the SDK does not ask for it again by itself.
                .retryOnException(Crc32MismatchException.class)
                .build();
    }
}
