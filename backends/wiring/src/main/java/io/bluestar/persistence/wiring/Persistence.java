package io.bluestar.persistence.wiring;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.settings.Settings;
import java.util.Objects;

/**
 * The three stores of a service, opened together and closed together.
 *
 * <pre>{@code
 * try (Persistence persistence = Persistence.open(Settings.fromEnvironment())) {
 *     RuleDocument limits = persistence.rules().getIrsLimits(2026);
 *     byte[] payroll = persistence.files().read("dropzone/payroll.csv");
 * }
 * }</pre>
 *
 * <p>{@link Settings#fromEnvironment()} lists the environment variables. Thread-safe: one instance serves a whole process.
 */
public final class Persistence implements AutoCloseable {
    private final RulesStore rules;
    private final CacheBackend cache;
    private final FileStore files;
    private final Opened opened;

    private Persistence(RulesStore rules, CacheBackend cache, FileStore files, Opened opened) {
        this.rules = rules;
        this.cache = cache;
        this.files = files;
        this.opened = opened;
    }

    /**
     * Rules in DynamoDB with calculation rules cached in Redis, the cache in Redis, files on S3. No server is contacted
     * before the first call that needs it; one that is down fails that call, and a cache that is down fails no read of a
     * rule.
     *
     * @param settings where the stores are, and how long a method of theirs may take
     * @throws IllegalArgumentException if a backend cannot work with the settings; nothing stays open then
     */
    public static Persistence open(Settings settings) {
        Objects.requireNonNull(settings, "settings must not be null");
        return open(settings, Backends.within(settings.deadlines()));
    }

    static Persistence open(Settings settings, Backends backends) {
        Opened opened = new Opened();
        try {
            CacheBackend cache = opened.add(backends.cache().apply(settings.redis()));
            RulesStore table = opened.add(backends.rules().apply(settings.dynamoDb()));
            FileStore files = opened.add(backends.files().apply(settings.s3()));
            RulesStore rules = opened.add(
                    new CachingRulesStore(table, cache, settings.dynamoDb().tableSuffix()));
            return new Persistence(rules, cache, files, opened);
        } catch (RuntimeException | Error e) {
            try (opened) {
                throw e;
            }
        }
    }

    /**
     * Three stores of any make, such as those in memory, as they are: rules are not cached unless the store that is given
     * does so. They are closed with the result.
     *
     * @param rules the rules
     * @param cache the cache
     * @param files the files
     */
    public static Persistence of(RulesStore rules, CacheBackend cache, FileStore files) {
        Objects.requireNonNull(rules, "rules must not be null");
        Objects.requireNonNull(cache, "cache must not be null");
        Objects.requireNonNull(files, "files must not be null");
        Opened opened = new Opened();
        opened.add(cache);
        opened.add(rules);
        opened.add(files);
        return new Persistence(rules, cache, files, opened);
    }

    /** The rules; those of {@link #open} cache calculation rules as {@link CachingRulesStore} says. */
    public RulesStore rules() {
        return rules;
    }

    /** The cache. */
    public CacheBackend cache() {
        return cache;
    }

    /** The files. */
    public FileStore files() {
        return files;
    }

    /**
     * Closes all three, each even if another fails to close; the first failure is thrown, with the others suppressed.
     * Closing twice is fine.
     */
    @Override
    public void close() {
        opened.close();
    }
}
