package io.bluestar.persistence.seed;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;

/**
 * Opens the stores beside the tables that the seed command fills; this module knows no backend. What is opened is closed by
 * the command.
 */
public interface SeedTargets {

    /**
     * Opens a file store. Where an endpoint URL is given and the bucket is missing, it is created; on AWS never, since its
     * name, region and policies are the operator's to choose.
     *
     * @throws io.bluestar.persistence.BlueStarException if it cannot be opened
     */
    FileStore files(S3Settings settings);

    /**
     * Opens a cache.
     *
     * @throws io.bluestar.persistence.BlueStarException if it cannot be opened
     */
    CacheBackend cache(RedisSettings settings);
}
