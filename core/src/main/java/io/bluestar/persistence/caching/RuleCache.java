package io.bluestar.persistence.caching;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.UnreadableEntryException;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calculation rules as plain JSON in a cache that may hold anything: a read of it is a rule or nothing, and a write of it is
 * best effort. Entries that are no such rule are logged, counted and removed.
 */
final class RuleCache {
    private static final Logger LOG = LoggerFactory.getLogger(CachingRulesStore.class);

    private final GuardedCache cache;
    private final String keyPrefix;
    private final LongAdder corruptEntries = new LongAdder();

    RuleCache(GuardedCache cache, String tableSuffix) {
        this.cache = cache;
        this.keyPrefix = "calc_rule" + Table.checkSuffix(tableSuffix) + ":";
    }

    String key(String planId, String calcType) {
        return keyPrefix + planId + ":" + calcType;
    }

    Optional<RuleDocument> get(String planId, String calcType) {
        String key = key(planId, calcType);
        try {
            return cache.get(key).flatMap(json -> parse(key, planId, calcType, json));
        } catch (UnreadableEntryException e) {
            corrupt(key, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<RuleDocument> parse(String key, String planId, String calcType, String json) {
        try {
            RuleDocument rule = RuleDocument.parse(json);
            RowKey row = Rows.keyOf(rule);
            if (row.equals(KeyScheme.calculation(planId, calcType))
                    || row.equals(KeyScheme.calculation(KeyScheme.GLOBAL, calcType))) {
                return Optional.of(rule);
            }
            corrupt(key, "it is the row " + quote(row.toString()));
        } catch (IllegalArgumentException e) {
            corrupt(key, e.getMessage());
        }
        return Optional.empty();
    }

    void put(String planId, String calcType, RuleDocument rule, Duration ttl) {
        cache.setex(key(planId, calcType), ttl, rule.toJson());
    }

    private void corrupt(String key, String why) {
        corruptEntries.increment();
        LOG.warn("cached entry {} is not the rule it should be and is replaced from the table: {}", quote(key), why);
        // At once: the rule may be missing from the table, and then nothing would replace the entry.
        cache.delete(key);
    }

    long corruptEntries() {
        return corruptEntries.sum();
    }
}
