package io.bluestar.persistence.caching;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calculation rules as plain JSON in a cache that may fail or hold anything: whatever it does, a read of it is a rule or
 * nothing, and a write of it is best effort. Failures are logged and counted.
 */
final class RuleCache {
    private static final Logger LOG = LoggerFactory.getLogger(CachingRulesStore.class);

    private final CacheBackend cache;
    private final String keyPrefix;
    private final LongAdder failures = new LongAdder();
    private final LongAdder corruptEntries = new LongAdder();

    RuleCache(CacheBackend cache, String tableSuffix) {
        this.cache = cache;
        this.keyPrefix = "calc_rule" + Table.checkSuffix(tableSuffix) + ":";
    }

    String key(String planId, String calcType) {
        return keyPrefix + planId + ":" + calcType;
    }

    Optional<RuleDocument> get(String planId, String calcType) {
        String key = key(planId, calcType);
        Optional<String> json;
        try {
            json = Objects.requireNonNull(cache.get(key), "the cache answered null instead of an Optional");
        } catch (RuntimeException e) {
            failed("reading", key, e);
            return Optional.empty();
        }
        return json.flatMap(text -> parse(key, planId, calcType, text));
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
        remove(key);
        return Optional.empty();
    }

    void put(String planId, String calcType, RuleDocument rule, Duration ttl) {
        String key = key(planId, calcType);
        try {
            cache.setex(key, ttl, rule.toJson());
        } catch (RuntimeException e) {
            failed("writing", key, e);
        }
    }

    /** A corrupt entry goes at once: the rule may be missing from the table, and then nothing would replace it. */
    private void remove(String key) {
        try {
            cache.delete(key);
        } catch (RuntimeException e) {
            failed("removing the corrupt", key, e);
        }
    }

    private void corrupt(String key, String why) {
        corruptEntries.increment();
        LOG.warn("cached entry {} is not the rule it should be and is replaced from the table: {}", quote(key), why);
    }

    private void failed(String action, String key, RuntimeException failure) {
        failures.increment();
        LOG.warn("{} cached entry {} failed; the table answers instead: {}", action, quote(key), failure.toString());
    }

    long failures() {
        return failures.sum();
    }

    long corruptEntries() {
        return corruptEntries.sum();
    }
}
