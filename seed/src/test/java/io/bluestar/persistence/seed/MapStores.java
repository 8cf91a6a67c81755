package io.bluestar.persistence.seed;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The least that a seed needs of a file store and a cache, and the opening of both; says whether they were closed. */
final class MapStores implements SeedTargets {
    final Map<String, String> contentTypes = new HashMap<>();
    final Map<String, Duration> ttls = new HashMap<>();
    final Files files = new Files();
    final Cache cache = new Cache();
    boolean cacheFails;
    int closed;

    @Override
    public FileStore files(S3Settings settings) {
        return files;
    }

    @Override
    public CacheBackend cache(RedisSettings settings) {
        return cache;
    }

    final class Files implements FileStore {
        final Map<String, byte[]> contents = new HashMap<>();

        @Override
        public byte[] read(String path) {
            if (!contents.containsKey(path)) {
                throw new FileMissingException("read", path);
            }
            return contents.get(path).clone();
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            contents.put(path, data.clone());
            contentTypes.put(path, contentType);
            return path;
        }

        @Override
        public void move(String source, String target) {
            throw new UnsupportedOperationException("seeding moves nothing");
        }

        @Override
        public List<String> listFiles(String prefix) {
            return contents.keySet().stream()
                    .filter(path -> path.startsWith(prefix))
                    .sorted()
                    .toList();
        }

        @Override
        public void close() {
            closed++;
        }
    }

    final class Cache implements CacheBackend {
        final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> get(String key) {
            if (cacheFails) {
                throw new CacheException("get", key, "the server refused the connection", null);
            }
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            values.put(key, value);
            ttls.put(key, ttl);
        }

        @Override
        public void delete(String key) {
            throw new UnsupportedOperationException("seeding deletes nothing");
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
