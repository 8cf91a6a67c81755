package io.bluestar.testkit.environment;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The three stores, seeded, in tables, a cache and a bucket that nobody else uses. Each store is opened when it is first
 * asked for, and so is the server behind it. Thread-safe.
 *
 * <pre>{@code
 * try (SeededStores stores = SeededStores.open(Environment.AUTOMATIC, List.of("acme-sample"))) {
 *     RuleDocument limits = stores.rules().getIrsLimits(2026);
 * }
 * }</pre>
 */
public final class SeededStores implements AutoCloseable {
    private static final Announcements ANNOUNCEMENTS = new Announcements(System.out);

    private final Environment environment;
    private final Space space;
    private final Lazy<RulesStore> rules;
    private final Lazy<CacheBackend> cache;
    private final Lazy<FileStore> files;
    private final Lazy<Persistence> persistence;

    private SeededStores(Environment environment, Space space) {
        this.environment = environment;
        this.space = space;
        this.rules = new Lazy<>(() -> announced(StoreKind.RULES, space.openRules()));
        this.cache = new Lazy<>(() -> announced(StoreKind.CACHE, space.openCache()));
        this.files = new Lazy<>(() -> announced(StoreKind.FILES, space.openFiles()));
        this.persistence = new Lazy<>(() -> space.openPersistence(rules(), cache(), files()));
    }

    /**
     * Stores of one's own. Nothing is started yet.
     *
     * @param environment on which servers
     * @param dataSets what to seed, in this order: names of bundled data sets or paths of folders; a later row replaces an
     *     earlier one with the same key
     * @throws EnvironmentException if the environment cannot be had
     * @throws RuntimeException if a data set is missing or wrong, naming file and row
     */
    public static SeededStores open(Environment environment, List<String> dataSets) {
        Objects.requireNonNull(environment, "environment must not be null");
        Objects.requireNonNull(dataSets, "dataSets must not be null");
        Ladder ladder = Ladder.shared();
        Environment chosen = ladder.choose(environment);
        return new SeededStores(chosen, ladder.space(chosen, DataSets.union(dataSets)));
    }

    private <T> T announced(StoreKind kind, T store) {
        ANNOUNCEMENTS.tell(environment, kind, space.describe(kind));
        return store;
    }

    /** The environment that was chosen: never {@link Environment#AUTOMATIC}. */
    public Environment environment() {
        return environment;
    }

    /** Starts the servers of these stores, without waiting for them: they come up at the same time. */
    public void begin(Set<StoreKind> kinds) {
        space.begin(kinds);
    }

    /** The seeded rules store, not cached. */
    public RulesStore rules() {
        return rules.get();
    }

    /** The seeded cache. */
    public CacheBackend cache() {
        return cache.get();
    }

    /** The seeded file store. */
    public FileStore files() {
        return files.get();
    }

    /** All three, wired as an application has them: the rules cached. */
    public Persistence persistence() {
        begin(Set.of(StoreKind.values()));
        return persistence.get();
    }

    /**
     * Where the stores are, for an application that opens its own.
     *
     * @throws EnvironmentException in the environment {@link Environment#MEMORY}, where there are no servers
     */
    public Settings settings() {
        begin(Set.of(StoreKind.values()));
        rules();
        cache();
        files();
        return space.settings();
    }

    /** Closes the stores and removes what was made for them. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (AutoCloseable opened : opened()) {
            try {
                opened.close();
            } catch (Exception e) {
                failure = add(failure, e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private List<AutoCloseable> opened() {
        return Stream.concat(
                        Stream.of(persistence, rules, cache, files)
                                .flatMap(store -> store.ifOpened().stream())
                                .map(AutoCloseable.class::cast),
                        Stream.of(space))
                .toList();
    }

    private static RuntimeException add(RuntimeException failure, Exception next) {
        if (failure == null) {
            return next instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException("closing the stores failed: " + next.getMessage(), next);
        }
        failure.addSuppressed(next);
        return failure;
    }
}
