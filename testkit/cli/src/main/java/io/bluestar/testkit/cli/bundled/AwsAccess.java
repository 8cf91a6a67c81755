package io.bluestar.testkit.cli.bundled;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * How the harnesses reach a server of AWS's kind: with credentials of their own, whatever the environment holds, that must
 * not appear in any message.
 */
final class AwsAccess {
    static final String REGION = "us-east-1";

    private static final String ACCESS_KEY = "BLUESTARCERTIFIERKEY";
    private static final String SECRET_KEY = "certifySecretKeyThatIsNotToBeSeen";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    /**
     * How long a client waits for a server that fails and recovers: long enough for one that is well.
     *
     * @param attempt for one answer
     * @param operation for a call, retries included
     */
    record Patience(Duration attempt, Duration operation) {
        static final Patience WITH_EMBEDDED = new Patience(Duration.ofMillis(900), Duration.ofSeconds(2));

        /** A server in a container, written in Python say, takes its time on a busy machine. */
        static final Patience WITH_OTHERS = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(7));
    }

    private AwsAccess() {}

    static Set<String> secrets() {
        return Set.of(SECRET_KEY);
    }

    static AwsCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY));
    }

    /** A client of an emulator. */
    static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B to(B builder, URI endpoint) {
        return configured(builder, endpoint, LONG);
    }

    /** A client of a server that does not answer: it gives up soon. */
    static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B tight(B builder, URI endpoint) {
        return bounded(builder, endpoint, SHORT, SHORT.multipliedBy(3));
    }

    /** A client of a server that fails and recovers. */
    static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B patient(
            B builder, URI endpoint, Patience patience) {
        return bounded(builder, endpoint, patience.attempt(), patience.operation());
    }

    private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B bounded(
            B builder, URI endpoint, Duration attempt, Duration call) {
        return configured(builder, endpoint, attempt)
                .overrideConfiguration(bounds -> bounds.apiCallAttemptTimeout(attempt)
                        .apiCallTimeout(call)
                        .retryStrategy(retries -> retries.maxAttempts(2)));
    }

    private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B configured(
            B builder, URI endpoint, Duration timeout) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout)
                        .socketTimeout(timeout));
    }
}
