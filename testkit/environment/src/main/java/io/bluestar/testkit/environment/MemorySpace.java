package io.bluestar.testkit.environment;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.persistence.memory.MemoryFileStore;
import io.bluestar.persistence.memory.MemoryRulesStore;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.StoreSeeder;
import io.bluestar.persistence.wiring.Persistence;
import java.util.Set;

/** The in-memory backends, seeded. */
final class MemorySpace implements Space {
    private final StoreSeeder seeder;

    MemorySpace(DataSet dataSet) {
        this.seeder = new StoreSeeder(dataSet);
    }

    @Override
    public void begin(Set<StoreKind> kinds) {
        // There is nothing to wait for.
    }

    @Override
    public String describe(StoreKind kind) {
        return "the in-memory backend";
    }

    @Override
    public RulesStore openRules() {
        MemoryRulesStore rules = new MemoryRulesStore();
        seeder.rows(rules);
        return rules;
    }

    @Override
    public CacheBackend openCache() {
        MemoryCacheBackend cache = new MemoryCacheBackend();
        seeder.entries(cache);
        return cache;
    }

    @Override
    public FileStore openFiles() {
        MemoryFileStore files = new MemoryFileStore();
        seeder.files(files);
        return files;
    }

    @Override
    public Persistence openPersistence(RulesStore rules, CacheBackend cache, FileStore files) {
        return Persistence.of(new CachingRulesStore(rules, cache, ""), cache, files);
    }

    @Override
    public Endpoints endpoints() {
        throw new EnvironmentException(
                "the memory environment has no servers, so there are no settings and no clients to reach them: take"
                        + " the stores themselves, or choose another environment by " + Ladder.VARIABLE);
    }

    @Override
    public void close() {
        // What is in memory goes by itself.
    }
}
