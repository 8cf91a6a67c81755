package io.bluestar.persistence.seed;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableWriter;
import java.util.Arrays;
import java.util.Objects;

/** Stores a data set through the protocols of the core, whatever is behind them. */
public final class StoreSeeder {
    private final DataSet dataSet;

    /** @param dataSet what to store */
    public StoreSeeder(DataSet dataSet) {
        this.dataSet = Objects.requireNonNull(dataSet, "dataSet must not be null");
    }

    /** Stores the rows, replacing those of the same keys. */
    public void rows(TableWriter writer) {
        Objects.requireNonNull(writer, "writer must not be null");
        for (Table table : Table.values()) {
            for (RuleDocument row : dataSet.rows(table)) {
                writer.put(table, row);
            }
        }
    }

    /**
     * Stores the files that are missing or whose bytes differ. A content type that differs goes unnoticed: a file store has
     * no way to read it.
     *
     * @throws io.bluestar.persistence.FileStoreException if the store fails
     */
    public SeedCounts files(FileStore store) {
        Objects.requireNonNull(store, "store must not be null");
        int unchanged = 0;
        for (SeedFile file : dataSet.files()) {
            if (holds(store, file)) {
                unchanged++;
            } else {
                store.write(file.path(), file.content(), file.contentType());
            }
        }
        return new SeedCounts(dataSet.files().size() - unchanged, unchanged);
    }

    /**
     * Stores the cache entries that are missing, expired or have another value. One that is there keeps what is left of its
     * time to live.
     *
     * @throws io.bluestar.persistence.CacheException if the cache fails
     */
    public SeedCounts entries(CacheBackend cache) {
        Objects.requireNonNull(cache, "cache must not be null");
        int unchanged = 0;
        for (SeedEntry entry : dataSet.entries()) {
            if (cache.get(entry.key()).filter(entry.value()::equals).isPresent()) {
                unchanged++;
            } else {
                cache.setex(entry.key(), entry.ttl(), entry.value());
            }
        }
        return new SeedCounts(dataSet.entries().size() - unchanged, unchanged);
    }

    private static boolean holds(FileStore store, SeedFile file) {
        try {
            return Arrays.equals(store.read(file.path()), file.content());
        } catch (FileMissingException e) {
            return false;
        }
    }
}
