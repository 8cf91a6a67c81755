package io.bluestar.persistence.seed;

import io.bluestar.persistence.BlueStarException;
import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import java.util.Optional;
import java.util.function.Supplier;

/** The stores beside the tables that a run of the command fills, each where it was asked for and the data set has some. */
final class OpenStores implements AutoCloseable {
    /** No stores at all. */
    static final OpenStores NONE = new OpenStores(Optional.empty(), Optional.empty());

    private final Optional<FileStore> files;
    private final Optional<CacheBackend> cache;

    private OpenStores(Optional<FileStore> files, Optional<CacheBackend> cache) {
        this.files = files;
        this.cache = cache;
    }

    /**
     * Opens them, and asks each for something, so that one that does not answer is known before anything is stored.
     *
     * @throws TargetUnavailableException naming the one that failed
     */
    static OpenStores open(
            SeedTargets targets, DataSet dataSet, Optional<S3Settings> files, Optional<RedisSettings> cache) {
        Optional<FileStore> openFiles = files.filter(
                        settings -> !dataSet.files().isEmpty())
                .map(settings -> available("file store", () -> targets.files(settings)));
        OpenStores half = new OpenStores(openFiles, Optional.empty());
        try {
            openFiles.ifPresent(store -> available(
                    "file store", () -> store.listFiles(dataSet.files().get(0).path())));
            Optional<CacheBackend> openCache = cache.filter(
                            settings -> !dataSet.entries().isEmpty())
                    .map(settings -> available("cache", () -> targets.cache(settings)));
            OpenStores both = new OpenStores(openFiles, openCache);
            half = both;
            openCache.ifPresent(store ->
                    available("cache", () -> store.get(dataSet.entries().get(0).key())));
            return both;
        } catch (RuntimeException e) {
            half.close();
            throw e;
        }
    }

    /** Stores the files; empty if no file store is open. */
    Optional<SeedCounts> files(DataSet dataSet) {
        return files.map(store -> new StoreSeeder(dataSet).files(store));
    }

    /** Stores the entries; empty if no cache is open. */
    Optional<SeedCounts> entries(DataSet dataSet) {
        return cache.map(store -> new StoreSeeder(dataSet).entries(store));
    }

    @Override
    public void close() {
        try {
            files.ifPresent(FileStore::close);
        } finally {
            cache.ifPresent(CacheBackend::close);
        }
    }

    private static <T> T available(String store, Supplier<T> action) {
        try {
            return action.get();
        } catch (BlueStarException | IllegalArgumentException e) {
            throw new TargetUnavailableException("no " + store + " to seed: " + e.getMessage(), e);
        }
    }
}
