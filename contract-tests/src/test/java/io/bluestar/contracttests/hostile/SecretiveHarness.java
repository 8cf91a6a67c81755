package io.bluestar.contracttests.hostile;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.redis.RedisCacheOptions;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import java.net.URI;
import java.time.Duration;

/** A cache whose server repeats its password in each of the errors that the reports are made of. It declares no secret. */
public final class SecretiveHarness implements CacheBackendHarness {
    /** The system property that tells where the server is. */
    static final String PORT = "bluestar.hostile.redis";

    @Override
    public String backend() {
        return "Secretive cache";
    }

    @Override
    public CacheBackend create() {
        URI uri = URI.create(
                "redis://user:" + Secret.REDIS_PASSWORD_TO_ENCODE.encoded() + "@localhost:" + Integer.getInteger(PORT));
        return RedisCacheBackend.open(
                RedisSettings.of(uri), new RedisCacheOptions(Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(CacheValues.DEFAULT_LIMIT, Duration.ofMillis(1));
    }

    @Override
    public void close() {}
}
