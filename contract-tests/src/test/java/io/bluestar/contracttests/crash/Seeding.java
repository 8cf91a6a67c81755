package io.bluestar.contracttests.crash;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedEntry;
import io.bluestar.persistence.seed.SeedFile;
import io.bluestar.persistence.seed.Seeder;
import io.bluestar.persistence.seed.StoreSeeder;
import io.bluestar.persistence.settings.RedisSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Seeds tables, a bucket and a cache, in the order of the seed command. An order: a {@link SeedPlace}. */
final class Seeding implements CrashChild.Work {
    static final String NAME = "seeding";
    /** Where children seed to warm up. */
    static final SeedPlace WARM_UP = new SeedPlace("-crash-warm-up", "crash-warm-up", 0);

    private static final int ROWS_PER_TABLE = 40;
    private static final int FILES_AND_ENTRIES = 12;
    private static final Duration TTL = Duration.ofHours(1);

    private final Servers servers;
    private final DynamoDbClient client;
    private final DataSet dataSet = dataSet();

    Seeding(Servers servers) {
        this.servers = servers;
        this.client = servers.dynamoDbClient();
    }

    /** The sample of the library, and enough besides that there are many batches of rows at a time and a queue of them. */
    static DataSet dataSet() {
        DataSet.Builder builder = DataSet.named(DataSet.ACME_SAMPLE).toBuilder();
        for (Table table : Table.values()) {
            for (int i = 0; i < ROWS_PER_TABLE; i++) {
                builder.row(table, row(table, i));
            }
        }
        for (int i = 0; i < FILES_AND_ENTRIES; i++) {
            byte[] content = ("file " + i + "\n").repeat(1 + 500 * i).getBytes(StandardCharsets.UTF_8);
            builder.file(new SeedFile("crash/file " + i + ".txt", content, "text/plain; charset=utf-8"));
            builder.entry(new SeedEntry("crash:" + i, TTL, "value " + i));
        }
        return builder.build();
    }

    private static RuleDocument row(Table table, int number) {
        return RuleDocument.of(Map.of(
                Table.PARTITION_KEY,
                "CRASH#" + table.baseName(),
                Table.SORT_KEY,
                "ROW#" + number,
                "amount",
                new BigDecimal("0.01").multiply(BigDecimal.valueOf(number)),
                "nested",
                Map.of("list", List.of(number, "text", true), "text", "x".repeat(10 * number))));
    }

    @Override
    public void warmUp() {
        seed(WARM_UP);
    }

    @Override
    public void carryOut(List<String> order) {
        seed(SeedPlace.of(order));
    }

    /** Seeds; safe to be repeated. */
    void seed(SeedPlace place) {
        try (FileStore files = S3FileStore.open(servers.files(place.bucket()));
                CacheBackend cache = RedisCacheBackend.open(RedisSettings.of(
                        servers.redis().getHost(), servers.redis().getPort(), place.database()))) {
            new Seeder(client, place.tableSuffix()).seed(dataSet);
            new StoreSeeder(dataSet).files(files);
            new StoreSeeder(dataSet).entries(cache);
        }
    }
}
