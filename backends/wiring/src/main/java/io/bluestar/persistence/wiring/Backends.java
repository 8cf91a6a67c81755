package io.bluestar.persistence.wiring;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.dynamodb.DynamoDbOptions;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.redis.RedisCacheOptions;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.settings.Deadlines;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import java.util.function.Function;

/** How each of the three is opened. */
record Backends(
        Function<DynamoDbSettings, RulesStore> rules,
        Function<RedisSettings, CacheBackend> cache,
        Function<S3Settings, FileStore> files) {

    /** Those of production, with the deadlines that are set. */
    static Backends within(Deadlines deadlines) {
        return new Backends(
                settings -> deadlines
                        .rules()
                        .map(deadline -> DynamoDbRulesStore.open(
                                settings, DynamoDbOptions.defaults().withOperationTimeout(deadline)))
                        .orElseGet(() -> DynamoDbRulesStore.open(settings)),
                settings -> deadlines
                        .cache()
                        .map(deadline -> RedisCacheBackend.open(settings, new RedisCacheOptions(deadline, deadline)))
                        .orElseGet(() -> RedisCacheBackend.open(settings)),
                settings -> deadlines
                        .files()
                        .map(deadline ->
                                S3FileStore.open(settings, S3Options.defaults().withOperationTimeout(deadline)))
                        .orElseGet(() -> S3FileStore.open(settings)));
    }
}
