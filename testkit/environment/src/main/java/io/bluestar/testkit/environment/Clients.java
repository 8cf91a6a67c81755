package io.bluestar.testkit.environment;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The AWS clients of an environment, shared by all its spaces: building one is the dearest part of a start. They read no
 * profile and no credentials of the user: a test server takes any, and must not be shown real ones.
 */
final class Clients {
    /** The region of every test: the default of the settings. */
    static final String REGION = "us-east-1";

    private static final AwsCredentialsProvider DUMMY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("bluestar", "bluestar"));
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
    private static final ProfileFile NO_PROFILE = ProfileFile.aggregator().build();

    private final Lazy<DynamoDbClient> dynamoDb;
    private final Lazy<S3Client> s3;

    Clients(Servers servers) {
        this.dynamoDb = new Lazy<>(() -> openDynamoDb(servers.dynamoDb()));
        this.s3 = new Lazy<>(() -> openS3(servers.s3()));
    }

    DynamoDbClient dynamoDb() {
        return dynamoDb.get();
    }

    S3Client s3() {
        return s3.get();
    }

    static boolean isThisMachine(URI endpoint) {
        return endpoint.getHost().equals("localhost") || endpoint.getHost().startsWith("127.");
    }

    private static UrlConnectionHttpClient.Builder http(URI endpoint) {
        UrlConnectionHttpClient.Builder http = UrlConnectionHttpClient.builder();
        if (isThisMachine(endpoint)) {
            // No proxy of the environment leads back to this machine.
            http.proxyConfiguration(
                    proxy -> proxy.useSystemPropertyValues(false).useEnvironmentVariablesValues(false));
        }
        return http;
    }

    static DynamoDbClient openDynamoDb(URI endpoint) {
        return dynamoDb(http(endpoint).build(), endpoint);
    }

    /** A client that sends nothing. */
    static DynamoDbClient dynamoDb(CannedAnswers answers) {
        return dynamoDb(answers, NOWHERE);
    }

    private static DynamoDbClient dynamoDb(SdkHttpClient http, URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(DUMMY)
                .httpClient(http)
                .overrideConfiguration(configuration -> configuration.defaultProfileFile(NO_PROFILE))
                .build();
    }

    static S3Client openS3(URI endpoint) {
        return s3(http(endpoint).build(), endpoint);
    }

    /** A client that sends nothing. */
    static S3Client s3(CannedAnswers answers) {
        return s3(answers, NOWHERE);
    }

    private static S3Client s3(SdkHttpClient http, URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(DUMMY)
                .forcePathStyle(true)
                .httpClient(http)
                .overrideConfiguration(configuration -> configuration.defaultProfileFile(NO_PROFILE))
                .build();
    }
}
