package io.bluestar.testkit.environment;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedFile;
import io.bluestar.persistence.seed.Seeder;
import io.bluestar.persistence.seed.StoreSeeder;
import io.bluestar.testkit.environment.CannedAnswers.Answer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Has the classes of the AWS SDK loaded while the servers start, which takes longer than all that is done with them then: the
 * same clients do the same as they will do, with canned answers. Once for the JVM and kind.
 */
final class WarmUp {
    private static final Set<StoreKind> BEGUN = EnumSet.noneOf(StoreKind.class);

    private WarmUp() {}

    /** Begins, without waiting for it. */
    static void begin(Set<StoreKind> kinds) {
        for (StoreKind kind : kinds) {
            if (isNew(kind)) {
                switch (kind) {
                    case RULES -> start("rules", WarmUp::rules);
                    case FILES -> start("files", WarmUp::files);
                    case CACHE -> {
                        // The client of Redis does all of it by connecting.
                    }
                }
            }
        }
    }

    private static boolean isNew(StoreKind kind) {
        synchronized (BEGUN) {
            return BEGUN.add(kind);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | LinkageError e) {
                        // Then it is not warm. What is really wrong shows when the store is opened.
                        return;
                    }
                },
                "bluestar-testkit-warm-up-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    static void rules() {
        RuleDocument row = RuleDocument.parse("{\"PK\": \"YEAR#2026\", \"SK\": \"LIMITS\", \"number\": 1}");
        DataSet oneRow = DataSet.builder("warm-up").row(Table.IRS_LIMITS, row).build();
        try (DynamoDbClient client = Clients.dynamoDb(new CannedAnswers(WarmUp::dynamoDb))) {
            new Seeder(client, "-warm-up").seed(oneRow);
            try (DynamoDbRulesStore store = DynamoDbRulesStore.over(client, "-warm-up")) {
                store.getIrsLimits(2026);
            }
        }
    }

    private static Answer dynamoDb(SdkHttpRequest request) {
        String target = request.firstMatchingHeader("X-Amz-Target").orElse("");
        return new Answer(
                200,
                switch (target.substring(target.indexOf('.') + 1)) {
                    case "ListTables" -> "{\"TableNames\": []}";
                    case "CreateTable" ->
                        "{\"TableDescription\": {\"TableStatus\": \"ACTIVE\", \"KeySchema\":"
                                + " [{\"AttributeName\": \"PK\", \"KeyType\": \"HASH\"}]}}";
                    case "BatchWriteItem" -> "{\"UnprocessedItems\": {}}";
                    default -> "{\"Item\": {\"PK\": {\"S\": \"YEAR#2026\"}, \"SK\": {\"S\": \"LIMITS\"}}}";
                });
    }

    static void files() {
        SeedFile file = new SeedFile("warm-up", "warm-up".getBytes(StandardCharsets.UTF_8), "text/plain");
        DataSet oneFile = DataSet.builder("warm-up").file(file).build();
        try (S3Client client = Clients.s3(new CannedAnswers(WarmUp::s3))) {
            client.createBucket(request -> request.bucket("warm-up"));
            try (S3FileStore store = S3FileStore.over(client, "warm-up")) {
                new StoreSeeder(oneFile).files(store);
            }
        }
    }

    private static Answer s3(SdkHttpRequest request) {
        return request.method() == SdkHttpMethod.GET
                ? new Answer(404, "<Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>")
                : new Answer(200, "");
    }
}
