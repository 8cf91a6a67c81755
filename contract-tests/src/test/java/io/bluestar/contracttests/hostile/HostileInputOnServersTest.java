package io.bluestar.contracttests.hostile;

import static io.bluestar.contracttests.hostile.HostileTexts.escaped;
import static io.bluestar.contracttests.hostile.Ordeal.check;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.memory.MemoryRulesStore;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.Seeder;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.testkit.emulators.Emulators;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A sample of the hostile inputs through Redis, S3 and DynamoDB: what the backends accept, the servers keep exactly. */
class HostileInputOnServersTest {
    private static final int RANDOM = 60;
    private static final Duration HOUR = Duration.ofHours(1);

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void redis_keeps_the_keys_and_values_that_are_accepted() {
        RedisSettings settings = RedisSettings.of(Emulators.shared().redis().endpoint());
        try (Ordeal ordeal = new Ordeal("keys and values on Redis");
                RedisCacheBackend cache = RedisCacheBackend.open(settings)) {
            sample(ordeal.chance())
                    .forEach(text -> ordeal.of(escaped(text), () -> {
                        cache.setex(own, HOUR, "former");
                        if (ordeal.accepts(
                                IllegalArgumentException.class, () -> cache.setex(text, HOUR, "of the text"))) {
                            check(cache.get(text).equals(Optional.of("of the text")), "the key is not found");
                            cache.delete(text);
                            check(cache.get(text).isEmpty(), "the deleted key is found");
                        }
                        boolean value =
                                ordeal.accepts(IllegalArgumentException.class, () -> cache.setex(own, HOUR, text));
                        check(cache.get(own).equals(Optional.of(value ? text : "former")), "the value is another");
                    }));
        }
    }

    @Test
    void s3_keeps_the_paths_and_content_types_that_are_accepted() {
        String bucket = "hostile-" + own;
        try (Ordeal ordeal = new Ordeal("paths and content types on S3");
                S3Client client = to(
                        S3Client.builder().forcePathStyle(true),
                        Emulators.shared().s3().endpoint());
                S3FileStore files = S3FileStore.over(client, bucket)) {
            client.createBucket(request -> request.bucket(bucket));
            sample(ordeal.chance())
                    .forEach(text -> ordeal.of(escaped(text), () -> {
                        byte[] bytes =
                                text.substring(0, Math.min(text.length(), 10)).getBytes(UTF_8);
                        boolean path = ordeal.accepts(IllegalArgumentException.class, () -> files.write(text, bytes));
                        if (path) {
                            check(
                                    List.of(text).equals(files.listFiles("")),
                                    "the path is listed as " + files.listFiles(""));
                            check(files.listFiles(text).equals(List.of(text)), "the path is not listed by itself");
                            files.move(text, own);
                            check(files.listFiles("").equals(List.of(own)), "a move leaves " + files.listFiles(""));
                            files.move(own, text);
                            check(
                                    new String(files.read(text), UTF_8).equals(new String(bytes, UTF_8)),
                                    "the bytes are others");
                            files.move(text, own);
                        } else {
                            files.write(own, bytes);
                            check(files.listFiles("").equals(List.of(own)), "a refused path is listed");
                        }
                        if (ordeal.accepts(IllegalArgumentException.class, () -> files.write(own, bytes, text))) {
                            String type = client.headObject(
                                            head -> head.bucket(bucket).key(own))
                                    .contentType();
                            check(text.equals(type), "the content type is " + type);
                        }
                        client.deleteObject(request -> request.bucket(bucket).key(own));
                    }));
            client.deleteBucket(request -> request.bucket(bucket));
        }
    }

    @Test
    void dynamodb_keeps_the_documents_and_ids_that_are_accepted() {
        String suffix = "-hostile-" + own;
        try (Ordeal ordeal = new Ordeal("documents and ids on DynamoDB");
                DynamoDbClient client = to(
                        DynamoDbClient.builder(), Emulators.shared().dynamoDb().endpoint());
                DynamoDbRulesStore rules = DynamoDbRulesStore.over(client, suffix)) {
            Map<RowKey, RuleDocument> rows = rows(ordeal);
            DataSet.Builder dataSet = DataSet.builder("hostile");
            rows.values().forEach(row -> dataSet.row(Table.CALCULATION_RULES, row));
            ordeal.of("seeding " + rows.size() + " rows", () -> new Seeder(client, suffix).seed(dataSet.build()));
            rows.forEach((key, row) -> ordeal.of("the row " + escaped(key.toString()), () -> {
                String planId = key.partitionKey().substring("CLIENT#".length());
                String calcType = key.sortKey().substring("CALC#".length());
                check(rules.getCalculationRule(planId, calcType).equals(row), "the row is another");
            }));
            ordeal.of(
                    "seeding them again",
                    () -> check(
                            new Seeder(client, suffix)
                                            .seed(dataSet.build())
                                            .rows()
                                            .written()
                                    == 0,
                            "they are written again"));
            sample(ordeal.chance())
                    .forEach(text -> ordeal.of(escaped(text), () -> {
                        ordeal.accepts(
                                IllegalArgumentException.class,
                                () -> check(rules.getClientConfig(text, text).isEmpty(), "something is found"));
                        ordeal.accepts(
                                IllegalArgumentException.class,
                                () -> check(rules.getValidationRules(text).isEmpty(), "something is found"));
                    }));
            for (Table table : Table.values()) {
                client.deleteTable(request -> request.tableName(table.name(suffix)));
            }
        }
    }

    /** What of the corpora can be a row, by its key. */
    private Map<RowKey, RuleDocument> rows(Ordeal ordeal) {
        Map<RowKey, RuleDocument> rows = new LinkedHashMap<>();
        List<Object> contents = new ArrayList<>(largest());
        Stream.concat(
                        HostileJson.fixed().values().stream()
                                .map(Supplier::get)
                                .filter(json -> json.length() < 1_000_000),
                        Stream.generate(() -> HostileJson.any(ordeal.chance()))
                                .limit(ordeal.chance().times(RANDOM)))
                .forEach(json -> ordeal.of(
                        escaped(json),
                        () -> ordeal.accepts(
                                IllegalArgumentException.class,
                                () -> contents.add(RuleDocument.parse(json).asMap()))));
        for (Object content : contents) {
            add(ordeal, rows, "P" + rows.size(), "match", content);
        }
        List<String> ids = new ArrayList<>();
        try (MemoryRulesStore none = new MemoryRulesStore()) {
            for (String text : HostileTexts.any(ordeal.chance(), ordeal.chance().times(RANDOM))) {
                ordeal.of(
                        escaped(text),
                        () -> ordeal.accepts(IllegalArgumentException.class, () -> {
                            try {
                                none.getCalculationRule(text, text);
                            } catch (RuleNotFoundException e) {
                                ids.add(text);
                            }
                        }));
            }
        }
        ids.forEach(text -> add(ordeal, rows, text, text, text));
        return rows;
    }

    private static void add(Ordeal ordeal, Map<RowKey, RuleDocument> rows, String planId, String type, Object content) {
        ordeal.of(
                "a row of " + planId.length() + " characters",
                () -> ordeal.accepts(IllegalArgumentException.class, () -> {
                    RowKey key = KeyScheme.calculation(planId, type);
                    Map<String, Object> fields = new HashMap<>(Map.of("content", content));
                    fields.put("PK", key.partitionKey());
                    fields.put("SK", key.sortKey());
                    RuleDocument row = RuleDocument.of(fields);
                    Rows.checkStorable(row);
                    rows.put(key, row);
                }));
    }

    /**
     * As large as a row may be, which DynamoDB has to take: it counts no more than documents do. Of the values that are many
     * then a tenth, as the server takes its time for each.
     */
    private static List<Object> largest() {
        List<Object> contents = new ArrayList<>();
        // What is left is for the keys and for the name of the content.
        int left = Rows.LARGEST - 60;
        for (String text : List.of("x", "\u0000", "\u00E9", "\uD83D\uDE00")) {
            contents.add(text.repeat(left / (int) Utf8.length(text)));
        }
        contents.add(filled(left, new BigDecimal("-1.2345678901234567890123456789012345678E-93")));
        contents.add(filled(left, "x".repeat(100)));
        for (Object value : List.of(0, 12, -123, "", true, List.of(), Map.of("n", 1))) {
            contents.add(filled(left / 10, value));
        }
        return contents;
    }

    private static List<Object> filled(int bytes, Object value) {
        int one = RuleDocument.of(Map.of("c", List.of(value))).sizeInBytes() - 4;
        return Collections.nCopies(bytes / one, value);
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C to(B builder, URI server) {
        return builder.endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("hostile", "hostile")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static Stream<String> sample(Chance chance) {
        return Stream.concat(
                HostileTexts.fixed().values().stream(), HostileTexts.any(chance, chance.times(RANDOM)).stream());
    }
}
