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
import java.time.Duration;
import java.util.function.Function;

/** How each of the three is opened. */
record Backends(
        Function<DynamoDbSettings, RulesStore> rules,
        Function<RedisSettings, CacheBackend> cache,
        Function<S3Settings, FileStore> files) {

    /** Those of production, with the deadlines that are set. */
    static Backends within(Deadlines deadlines) {
        DynamoDbOptions rules = deadlines
                .rules()
                .map(DynamoDbOptions.defaults()::withOperationTimeout)
                .orElse(DynamoDbOptions.defaults());
        S3Options files = deadlines.files().map(Backends::filesWithin).orElse(S3Options.defaults());
        return new Backends(
                settings -> DynamoDbRulesStore.open(settings, rules),
                settings -> deadlines
                        .cache()
                        .map(deadline -> RedisCacheBackend.open(settings, new RedisCacheOptions(deadline, deadline)))
                        // Which heeds a timeout of the URI.
                        .orElseGet(() -> RedisCacheBackend.open(settings)),
                settings -> S3FileStore.open(settings, files));
    }

    /** A large file goes in one attempt: what is given more time as a whole is given it for that too. */
    static S3Options filesWithin(Duration deadline) {
        S3Options defaults = S3Options.defaults();
        Duration attempt = defaults.attemptTimeout();
        return defaults.withOperationTimeout(deadline)
                .withAttemptTimeout(attempt.compareTo(deadline) < 0 ? deadline : attempt);
    }
}
