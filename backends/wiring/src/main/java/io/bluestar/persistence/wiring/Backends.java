package io.bluestar.persistence.wiring;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import java.util.function.Function;

/** How each of the three is opened. */
record Backends(
        Function<DynamoDbSettings, RulesStore> rules,
        Function<RedisSettings, CacheBackend> cache,
        Function<S3Settings, FileStore> files) {

    static final Backends PRODUCTION =
            new Backends(DynamoDbRulesStore::open, RedisCacheBackend::open, S3FileStore::open);
}
