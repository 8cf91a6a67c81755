package io.bluestar.testkit.environment;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedEntry;
import io.bluestar.persistence.seed.SeedFile;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The three stores, seeded, in tables, a cache and a bucket that nobody else uses. Each store is opened when it is first
 * asked for, and so is the server behind it. What is handed out is closed with the stores, not by the caller. Thread-safe.
 *
 * <pre>{@code
 * try (SeededStores stores = SeededStores.builder().dataSets("acme-sample").open()) {
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
    private final Lazy<DynamoDbClient> dynamoDbClient;
    private final Lazy<S3Client> s3Client;
    private volatile boolean closed;

    private SeededStores(Environment environment, Space space) {
        this.environment = environment;
        this.space = space;
        this.rules = new Lazy<>(() -> announced(StoreKind.RULES, opened().openRules()));
        this.cache = new Lazy<>(() -> announced(StoreKind.CACHE, opened().openCache()));
        this.files = new Lazy<>(() -> announced(StoreKind.FILES, opened().openFiles()));
        this.persistence = new Lazy<>(() -> opened().openPersistence(rules(), cache(), files()));
        this.dynamoDbClient = new Lazy<>(() -> beside(rules).openDynamoDbClient());
        this.s3Client = new Lazy<>(() -> beside(files).openS3Client());
    }

    /** Begins stores of one's own: with the data sets {@code default} and {@code acme-sample} unless others are named. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Stores of one's own, as {@link #builder} makes them. Nothing is started yet.
     *
     * @param environment on which servers
     * @param dataSets what to seed, as {@link Builder#dataSets} says
     * @throws EnvironmentException if the environment cannot be had
     * @throws io.bluestar.persistence.seed.DataSetException if a data set is missing or wrong, naming file and row
     */
    public static SeededStores open(Environment environment, List<String> dataSets) {
        return builder()
                .environment(environment)
                .dataSets(dataSets.toArray(String[]::new))
                .open();
    }

    private Space opened() {
        if (closed) {
            throw new IllegalStateException("the seeded stores are closed");
        }
        return space;
    }

    private <T> T announced(StoreKind kind, T store) {
        ANNOUNCEMENTS.tell(environment, kind, space.describe(kind));
        return store;
    }

    /** The endpoints, of which this store's is open. */
    private Endpoints beside(Lazy<?> store) {
        Endpoints endpoints = opened().endpoints();
        store.get();
        return endpoints;
    }

    /** The environment that was chosen: never {@link Environment#AUTOMATIC}. */
    public Environment environment() {
        return environment;
    }

    /** Begins to open and seed these stores at the same time, and to start their servers, without waiting for them. */
    public void begin(Set<StoreKind> kinds) {
        opened().begin(kinds);
    }

    /**
     * Opens and seeds these stores at the same time, and waits until they are there.
     *
     * @throws RuntimeException as asking for the store does whose opening failed
     */
    public void open(Set<StoreKind> kinds) {
        begin(kinds);
        RuntimeException failure = null;
        // In an order that is always the same, so that the same failure comes first.
        for (StoreKind kind : StoreKind.values()) {
            if (kinds.contains(kind)) {
                try {
                    lazy(kind).get();
                } catch (RuntimeException e) {
                    failure = add(failure, e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Lazy<?> lazy(StoreKind kind) {
        return switch (kind) {
            case RULES -> rules;
            case CACHE -> cache;
            case FILES -> files;
        };
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
        open(Set.of(StoreKind.values()));
        return persistence.get();
    }

    /**
     * Where the stores are, for an application that opens its own; as variables or properties by {@link
     * Settings#toEnvironment()}.
     *
     * @throws EnvironmentException in the environment {@link Environment#MEMORY}, where there are no servers
     */
    public Settings settings() {
        Endpoints endpoints = space.endpoints();
        open(Set.of(StoreKind.values()));
        return new Settings(endpoints.dynamoDb(), endpoints.redis(), endpoints.s3());
    }

    /**
     * Where the tables are, and the suffix of their names.
     *
     * @throws EnvironmentException in the environment {@link Environment#MEMORY}, where there are no servers
     */
    public DynamoDbSettings dynamoDbSettings() {
        return beside(rules).dynamoDb();
    }

    /**
     * Where the cache is, and in which database.
     *
     * @throws EnvironmentException in the environment {@link Environment#MEMORY}, where there are no servers
     */
    public RedisSettings redisSettings() {
        return beside(cache).redis();
    }

    /**
     * Where the files are, and in which bucket.
     *
     * @throws EnvironmentException in the environment {@link Environment#MEMORY}, where there are no servers
     */
    public S3Settings s3Settings() {
        return beside(files).s3();
    }

    /**
     * A client of the server that the tables of {@link #dynamoDbSettings} are on.
     *
     * @throws EnvironmentException in the environment {@link Environment#MEMORY}, where there are no servers
     */
    public DynamoDbClient dynamoDbClient() {
        return dynamoDbClient.get();
    }

    /**
     * A client of the server that the bucket of {@link #s3Settings} is on.
     *
     * @throws EnvironmentException in the environment {@link Environment#MEMORY}, where there are no servers
     */
    public S3Client s3Client() {
        return s3Client.get();
    }

    /** Closes the stores and removes what was made for them. */
    @Override
    public void close() {
        closed = true;
        RuntimeException failure = null;
        for (AutoCloseable opened : closeables()) {
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

    private List<AutoCloseable> closeables() {
        return Stream.concat(
                        Stream.of(persistence, rules, cache, files, dynamoDbClient, s3Client)
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

    /** What to seed, and where. Where two data sets have the same row, file or entry, what was named later is taken. */
    public static final class Builder {
        private final DataSets dataSets = new DataSets();
        private Environment environment = Environment.AUTOMATIC;
        private List<String> named = List.of(DataSet.DEFAULT, DataSet.ACME_SAMPLE);

        private Builder() {}

        /** On which servers; without it {@link Environment#AUTOMATIC}. */
        public Builder environment(Environment where) {
            this.environment = Objects.requireNonNull(where, "environment must not be null");
            return this;
        }

        /**
         * The data sets, instead of {@code default} and {@code acme-sample}; none for empty stores.
         *
         * @param namesOrFolders each the name of a bundled data set, the path of a folder, or a folder of the class path, in
         *     the form that {@link DataSet} describes
         */
        public Builder dataSets(String... namesOrFolders) {
            this.named = List.of(namesOrFolders);
            return this;
        }

        /** A data set more, after those that are named. */
        public Builder add(DataSet dataSet) {
            dataSets.add(dataSet);
            return this;
        }

        /**
         * A row more, or instead of that of the same keys.
         *
         * @throws IllegalArgumentException if it has no proper {@code PK} and {@code SK}, or is too large for a row
         */
        public Builder row(Table table, RuleDocument row) {
            dataSets.row(table, row);
            return this;
        }

        /**
         * A file more, or instead of that of the same path.
         *
         * @param path where it is
         * @param content what is in it
         * @param contentType what kind of content that is, such as {@code text/csv}
         * @throws IllegalArgumentException if the path or the content type is none
         */
        public Builder file(String path, byte[] content, String contentType) {
            dataSets.file(new SeedFile(path, content, contentType));
            return this;
        }

        /**
         * A cache entry more, or instead of that of the same key.
         *
         * @param key its key
         * @param ttl how long it lives from when it is seeded
         * @param value its value
         * @throws IllegalArgumentException if the cache would not take it
         */
        public Builder entry(String key, Duration ttl, String value) {
            dataSets.entry(new SeedEntry(key, ttl, value));
            return this;
        }

        /**
         * The stores. Nothing is started yet.
         *
         * @throws EnvironmentException if the environment cannot be had
         * @throws io.bluestar.persistence.seed.DataSetException if a data set is missing or wrong, naming file and row
         */
        public SeededStores open() {
            DataSets all = new DataSets();
            named.forEach(name -> all.add(DataSet.find(name)));
            all.add(dataSets.union());
            Ladder ladder = Ladder.shared();
            Environment chosen = ladder.choose(environment);
            return new SeededStores(chosen, ladder.space(chosen, all.union()));
        }
    }
}
