package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The DynamoDB rules store behind its cache on Redis, wired as in production: calculation rules may be 300 s old. */
public final class CachedDynamoDbHarness implements RulesStoreHarness {
    private final DynamoDbHarness tables;
    private final RedisCacheHarness redis;
    private final CacheBackend cache;
    private final CacheBackend silentCache;

    /** On the servers of this JVM, started if need be. */
    public CachedDynamoDbHarness() {
        this(new DynamoDbHarness(), new RedisCacheHarness());
    }

    /** Over harnesses of the two, which are closed with this one. */
    public CachedDynamoDbHarness(DynamoDbHarness tables, RedisCacheHarness redis) {
        this.tables = tables;
        this.redis = redis;
        cache = redis.create();
        silentCache = redis.unreachable().orElseThrow().get();
    }

    @Override
    public String backend() {
        return "DynamoDB rules cached";
    }

    @Override
    public String environment() {
        return tables.environment() + ", " + redis.environment();
    }

    @Override
    public RulesStore create() {
        return new CachingRulesStore(tables.create(), cache, tables.suffix());
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.CACHES_RULES);
    }

    @Override
    public void arrange(Table table, RuleDocument row) {
        tables.arrange(table, row);
    }

    @Override
    public void arrangeAll(Table table, Iterable<RuleDocument> rows) {
        tables.arrangeAll(table, rows);
    }

    /** Neither the table nor the cache answers. */
    @Override
    public Optional<Supplier<RulesStore>> unreachable() {
        Supplier<RulesStore> table = tables.unreachable().orElseThrow();
        return Optional.of(() -> new CachingRulesStore(table.get(), silentCache, tables.suffix()));
    }

    @Override
    public Set<String> secrets() {
        return Stream.concat(tables.secrets().stream(), redis.secrets().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        silentCache.close();
        cache.close();
        redis.close();
        tables.close();
    }
}
