package io.bluestar.testkit.environment;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.wiring.Persistence;
import java.util.Set;

/**
 * Tables, a cache and a bucket that nobody else uses, seeded. A store that could not be opened may be opened again;
 * what is opened is closed by the caller, {@link #close()} comes after.
 */
interface Space extends AutoCloseable {

    /** Begins to open these stores at the same time, and to start what they need, without waiting for it. */
    void begin(Set<StoreKind> kinds);

    /** On what a kind of store stands: server and version. */
    String describe(StoreKind kind);

    /** Creates, seeds and opens the tables. */
    RulesStore openRules();

    /** Seeds and opens the cache. */
    CacheBackend openCache();

    /** Creates, seeds and opens the bucket. */
    FileStore openFiles();

    /**
     * Wires the three as an application has them: the rules cached.
     *
     * @param rules what {@link #openRules} opened
     * @param cache what {@link #openCache} opened
     * @param files what {@link #openFiles} opened
     */
    Persistence openPersistence(RulesStore rules, CacheBackend cache, FileStore files);

    /**
     * Where the stores are, for others that want to reach them.
     *
     * @throws EnvironmentException if the stores are nowhere but in this JVM
     */
    Endpoints endpoints();

    /** Gives back what the space took. */
    @Override
    void close();
}
