package io.bluestar.testkit.contracts.saboteurs.caching;

import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.cache;
import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.made;
import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.table;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.cache.DelegatingCache;
import io.bluestar.testkit.contracts.saboteurs.rules.DelegatingRules;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Decorators that write other entries than they should, or do not read those of others. */
final class EntrySaboteurs {
    private static final Pattern MANY_DIGITS = Pattern.compile("(\\d{16})\\d+");

    static final List<Sabotage<CachingRulesHarness>> ALL = List.of(
            cache("PutsADashWhereThereIsNoSuffix", DashedKeys::new)
                    .caughtBy("CACHING-01", "and then with none")
                    .alsoBy("CACHING-28"),
            cache("FoldsItsKeys", FoldedKeys::new)
                    .caughtBy("CACHING-01", "the keys written")
                    .alsoBy(
                            "CACHING-02",
                            "CACHING-03",
                            "CACHING-08",
                            "CACHING-11",
                            "CACHING-17",
                            "CACHING-18",
                            "CACHING-19",
                            "CACHING-28",
                            "CACHING-30",
                            "CACHING-32",
                            "CACHING-33",
                            "CACHING-34",
                            "CACHING-35"),
            cache("WrapsEntriesInAnEnvelope", Envelope::new)
                    .caughtBy("CACHING-02", "to be a JSON object")
                    .alsoBy("CACHING-17", "CACHING-18", "CACHING-28"),
            cache("ReadsItsOwnLayoutOnly", OwnLayout::new)
                    .caughtBy("CACHING-03", "the rule that another program has cached"),
            cache("NeverReadsTheCache", WriteOnly::new)
                    .caughtBy("CACHING-04", "the table's reads after three")
                    .alsoBy(
                            "CACHING-03",
                            "CACHING-05",
                            "CACHING-19",
                            "CACHING-28",
                            "CACHING-29",
                            "CACHING-30",
                            "CACHING-31",
                            "CACHING-32",
                            "CACHING-33",
                            "CACHING-34",
                            "CACHING-35")
                    .perhapsBy("CACHING-23"),
            cache("RoundsDigits", Rounding::new)
                    .caughtBy("CACHING-05", "the cached answer")
                    .alsoBy("CACHING-28"),
            made(
                            "SharesAnswersBetweenEnvironments",
                            (rules, cache, suffix, time) -> new CachingRulesStore(rules, cache, "", time))
                    .caughtBy("CACHING-01", "the keys written")
                    .caughtBy("CACHING-06", "the rule of the environment -test")
                    .alsoBy(
                            "CACHING-02",
                            "CACHING-03",
                            "CACHING-11",
                            "CACHING-17",
                            "CACHING-18",
                            "CACHING-19",
                            "CACHING-28",
                            "CACHING-30",
                            "CACHING-32",
                            "CACHING-33",
                            "CACHING-34",
                            "CACHING-35"),
            table("CachesHolds", RememberedHolds::new).caughtBy("CACHING-07", "when asked again"));

    private EntrySaboteurs() {}

    private static final class FoldedKeys extends DelegatingCache {
        FoldedKeys(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            return super.get(key.toLowerCase(Locale.ROOT));
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            super.setex(key.toLowerCase(Locale.ROOT), ttl, value);
        }
    }

    private static final class DashedKeys extends DelegatingCache {
        DashedKeys(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            return super.get(dashed(key));
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            super.setex(dashed(key), ttl, value);
        }

        private static String dashed(String key) {
            return key.replaceFirst("^calc_rule:", "calc_rule-:");
        }
    }

    private static final class Envelope extends DelegatingCache {
        Envelope(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            return super.get(key).map(entry -> entry.startsWith("[") ? entry.substring(1, entry.length() - 1) : entry);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            super.setex(key, ttl, "[" + value + "]");
        }
    }

    private static final class OwnLayout extends DelegatingCache {
        OwnLayout(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            return super.get(key).filter(entry -> !entry.contains(": "));
        }
    }

    private static final class WriteOnly extends DelegatingCache {
        WriteOnly(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            return Optional.empty();
        }
    }

    private static final class Rounding extends DelegatingCache {
        Rounding(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            super.setex(key, ttl, MANY_DIGITS.matcher(value).replaceAll("$1"));
        }
    }

    private static final class RememberedHolds extends DelegatingRules {
        private final Map<String, List<RuleDocument>> holds = new ConcurrentHashMap<>();

        RememberedHolds(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            return holds.computeIfAbsent(planId, super::getPlanHolds);
        }
    }
}
