package io.bluestar.testkit.environment;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.StoreSeeder;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.persistence.wiring.Persistence;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Tables with a suffix of their own, a database of Redis and a bucket, on the servers of an environment. */
final class ServerSpace implements Space, Endpoints {
    private final Servers servers;
    private final Clients clients;
    private final DataSet dataSet;
    private final String name = UUID.randomUUID().toString().substring(0, 13);
    private final OwnTables tables;
    private final OwnBucket bucket;
    private final Lazy<RedisDatabase> database;
    private final Ahead<RulesStore> rules = new Ahead<>("rules", this::newRules);
    private final Ahead<CacheBackend> cache = new Ahead<>("cache", this::newCache);
    private final Ahead<FileStore> files = new Ahead<>("files", this::newFiles);

    ServerSpace(Servers servers, Clients clients, DataSet dataSet) {
        this.servers = servers;
        this.clients = clients;
        this.dataSet = dataSet;
        this.tables = new OwnTables(clients, "-test-" + name);
        this.bucket = new OwnBucket(clients, "bluestar-test-" + name);
        this.database = new Lazy<>(() -> RedisDatabase.lease(servers::redis));
    }

    @Override
    public void begin(Set<StoreKind> kinds) {
        servers.begin(kinds);
        WarmUp.begin(kinds);
        for (StoreKind kind : kinds) {
            switch (kind) {
                case RULES -> rules.begin();
                case CACHE -> cache.begin();
                case FILES -> files.begin();
            }
        }
    }

    @Override
    public String describe(StoreKind kind) {
        return servers.describe(kind);
    }

    @Override
    public RulesStore openRules() {
        return rules.open();
    }

    @Override
    public CacheBackend openCache() {
        return cache.open();
    }

    @Override
    public FileStore openFiles() {
        return files.open();
    }

    private RulesStore newRules() {
        tables.create(dataSet);
        return DynamoDbRulesStore.over(clients.dynamoDb(), tables.suffix());
    }

    private CacheBackend newCache() {
        RedisCacheBackend cache =
                RedisCacheBackend.open(RedisSettings.of(database.get().uri()));
        return seeded(cache, () -> new StoreSeeder(dataSet).entries(cache));
    }

    private FileStore newFiles() {
        bucket.create();
        S3FileStore files = S3FileStore.over(clients.s3(), bucket.name());
        return seeded(files, () -> new StoreSeeder(dataSet).files(files));
    }

    /** The store, or nothing left open. */
    private static <T extends AutoCloseable> T seeded(T store, Runnable seeding) {
        try {
            seeding.run();
            return store;
        } catch (RuntimeException e) {
            try {
                store.close();
            } catch (Exception closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    @Override
    public Persistence openPersistence(RulesStore rules, CacheBackend cache, FileStore files) {
        // Over the clients that seeded the stores: Persistence.open would show the user's own credentials to a test
        // server.
        return Persistence.of(new CachingRulesStore(rules, cache, tables.suffix()), cache, files);
    }

    @Override
    public Endpoints endpoints() {
        return this;
    }

    @Override
    public DynamoDbSettings dynamoDb() {
        return new DynamoDbSettings(tables.suffix(), Clients.REGION, Optional.of(servers.dynamoDb()));
    }

    @Override
    public RedisSettings redis() {
        return RedisSettings.of(database.get().uri());
    }

    @Override
    public S3Settings s3() {
        return new S3Settings(bucket.name(), Clients.REGION, Optional.of(servers.s3()));
    }

    @Override
    public DynamoDbClient openDynamoDbClient() {
        return Clients.openDynamoDb(servers.dynamoDb());
    }

    @Override
    public S3Client openS3Client() {
        return Clients.openS3(servers.s3());
    }

    @Override
    public void close() {
        rules.close();
        cache.close();
        files.close();
        try (tables;
                bucket) {
            database.ifOpened().ifPresent(RedisDatabase::close);
        }
    }
}
