package io.bluestar.persistence.s3;

import io.bluestar.persistence.settings.Redacted;
import io.bluestar.persistence.settings.S3Settings;
import java.net.URI;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the client of a store that opens its own. Contacts nobody. */
final class S3Clients {
    private S3Clients() {}

    static S3Client open(S3Settings settings, S3Options options) {
        UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder()
                .connectionTimeout(options.connectTimeout())
                .socketTimeout(options.socketTimeout());
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .overrideConfiguration(overrides(options))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
                // Contents are in memory: their checksum goes before them, in a header, which every server checks;
                // with chunks it would follow them, which few emulators do.
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false));
        settings.endpointUrl().ifPresent(endpoint -> {
            builder.endpointOverride(withoutSecrets(endpoint))
                    .credentialsProvider(EndpointCredentials.find())
                    .forcePathStyle(true);
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

    private static ClientOverrideConfiguration overrides(S3Options options) {
        return ClientOverrideConfiguration.builder()
                .apiCallAttemptTimeout(options.attemptTimeout())
                .apiCallTimeout(options.operationTimeout())
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(options.maxAttempts())
                        .build())
                .build();
    }

    private static URI withoutSecrets(URI endpoint) {
        if (endpoint.getRawUserInfo() != null) {
            throw new IllegalArgumentException("endpoint URL " + Redacted.uri(endpoint)
                    + " holds a user or password, which S3 has no use for: give credentials as AWS_ACCESS_KEY_ID and"
                    + " AWS_SECRET_ACCESS_KEY or as a profile");
        }
        return endpoint;
    }
}
