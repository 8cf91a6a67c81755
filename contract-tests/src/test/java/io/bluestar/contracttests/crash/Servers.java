package io.bluestar.contracttests.crash;

import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.testkit.emulators.EmulatorKind;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The servers that survive, in processes of their own.
 *
 * @param dynamoDb where the tables are
 * @param s3 where the files are
 * @param redis where the cache entries are; a server that nobody else uses
 */
record Servers(URI dynamoDb, URI s3, URI redis) {
    private static final String REGION = "us-east-1";

    private static final class Shared {
        private static final Servers INSTANCE = start();
    }

    /** Those of this JVM, started when they are first asked for; they run until it ends. */
    static Servers running() {
        return Shared.INSTANCE;
    }

    private static Servers start() {
        // A Redis of its own: the keys of a data set cannot be told apart from those of another test.
        Emulators own = Emulators.create();
        own.begin(EmulatorKind.REDIS);
        Emulators.shared().begin(EmulatorKind.DYNAMODB, EmulatorKind.S3);
        Servers servers = new Servers(
                Emulators.shared().dynamoDb().endpoint(),
                Emulators.shared().s3().endpoint(),
                own.redis().endpoint());
        try (S3Client client = servers.s3Client()) {
            // Where children warm up, for which they must be there before the first child.
            new RawBucket(client, Moving.BUCKET).create();
            new RawBucket(client, Seeding.WARM_UP.bucket()).create();
        }
        return servers;
    }

    /** As {@link #arguments()} has them. */
    static Servers of(List<String> arguments) {
        return new Servers(URI.create(arguments.get(0)), URI.create(arguments.get(1)), URI.create(arguments.get(2)));
    }

    /** How a child is told of them. */
    List<String> arguments() {
        return List.of(dynamoDb.toString(), s3.toString(), redis.toString());
    }

    DynamoDbClient dynamoDbClient() {
        return configured(DynamoDbClient.builder(), dynamoDb).build();
    }

    S3Client s3Client() {
        return configured(S3Client.builder(), s3).forcePathStyle(true).build();
    }

    S3Settings files(String bucket) {
        return new S3Settings(bucket, REGION, Optional.of(s3));
    }

    private static <B extends AwsSyncClientBuilder<B, ?> & AwsClientBuilder<B, ?>> B configured(
            B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("crash", "crash")))
                .httpClientBuilder(UrlConnectionHttpClient.builder());
    }
}
