package io.bluestar.testkit.contracts.saboteurs.caching;

import static io.bluestar.testkit.contracts.saboteurs.caching.CachingSaboteur.around;
import static io.bluestar.testkit.contracts.saboteurs.caching.CachingSaboteur.cache;
import static io.bluestar.testkit.contracts.saboteurs.caching.CachingSaboteur.made;
import static io.bluestar.testkit.contracts.saboteurs.caching.CachingSaboteur.table;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.saboteurs.rules.DelegatingRules;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The gallery: at least one fault for each clause of the caching decorator. */
final class CachingSaboteurs {
    private static final Pattern MANY_DIGITS = Pattern.compile("(\\d{16})\\d+");

    private CachingSaboteurs() {}

    static final List<CachingSaboteur> ALL = List.of(
            cache("FoldsItsKeys", "the keys written", FoldedKeys::new, "CACHING-01"),
            cache("WrapsEntriesInAnEnvelope", "to be a JSON object", Envelope::new, "CACHING-02"),
            cache("ReadsItsOwnLayoutOnly", "the rule that another program has cached", OwnLayout::new, "CACHING-03"),
            cache("NeverReadsTheCache", "the table's reads after three", WriteOnly::new, "CACHING-04"),
            cache("RoundsDigits", "the cached answer", Rounding::new, "CACHING-05"),
            made(
                    "SharesAnswersBetweenEnvironments",
                    "the rule of the environment -test",
                    (rules, cache, suffix, time) -> new CachingRulesStore(rules, cache, "", time),
                    "CACHING-01",
                    "CACHING-06"),
            table("CachesHolds", "when asked again", RememberedHolds::new, "CACHING-07"),
            made(
                    "CountsFromAfterTheRead",
                    "a read of the table that took",
                    (rules, cache, suffix, time) -> new CachingRulesStore(rules, cache, suffix, () -> 0),
                    "CACHING-08",
                    "CACHING-09"),
            cache("CachesForAnHour", "300 s later", Hour::new, "CACHING-08", "CACHING-10"),
            around(
                    "KeepsASecondCopy",
                    "another program has removed the entry",
                    SecondCopy::new,
                    "CACHING-10",
                    "CACHING-11"),
            around("CachesNotFound", "as soon as there is a rule", RemembersNotFound::new, "CACHING-12"),
            around("WrapsFailures", "to be the table's own", WrapsFailures::new, "CACHING-13"),
            cache("FailsWithTheCachesGet", "no exception at this point", FailingGet::new, "CACHING-14"),
            cache("FailsWithTheCachesSetex", "no exception at this point", FailingSetex::new, "CACHING-15"),
            cache("FailsWithTheCachesDelete", "no exception at this point", FailingDelete::new, "CACHING-16"),
            cache("KeepsCorruptEntries", "to be the rule, or gone", KeepsEntries::new, "CACHING-17", "CACHING-19"),
            cache("TrustsAnyRow", "the rule while its entry is", TrustsAnyRow::new, "CACHING-18"),
            cache("LeavesCorruptEntriesToTheNext", "the corrupt entry afterwards", NeverRemoves::new, "CACHING-19"),
            made(
                    "LetsEveryMissThrough",
                    "for eight reads of one rule",
                    (rules, cache, suffix, time) ->
                            new DelegatingRules(new CachingRulesStore(rules, cache, suffix, time)) {
                                @Override
                                public RuleDocument getCalculationRule(String planId, String calcType) {
                                    return new CachingRulesStore(rules, cache, suffix, time)
                                            .getCalculationRule(planId, calcType);
                                }
                            },
                    "CACHING-20"),
            around("HasOneLock", "that of another rule waits for the table", OneLock::new, "CACHING-21"),
            around("RetriesFailuresOfOthers", "when it fails", Retries::new, "CACHING-22"),
            table("SharesInterruptions", "interrupt", ClearsTheFlag::new, "CACHING-23"),
            around("WaitsUninterruptibly", "interrupted while it waits", Uninterruptible::new, "CACHING-24"),
            made(
                    "ClosesWhatItWasGiven",
                    "how often the store was closed",
                    (rules, cache, suffix, time) ->
                            new DelegatingRules(new CachingRulesStore(rules, cache, suffix, time)) {
                                @Override
                                public void close() {
                                    rules.close();
                                    cache.close();
                                }
                            },
                    "CACHING-25"),
            around("AnswersAfterClose", "after close", NeverCloses::new, "CACHING-26"),
            made(
                    "AsksTheCacheBeforeItChecks",
                    "with wrong arguments",
                    (rules, cache, suffix, time) ->
                            new DelegatingRules(new CachingRulesStore(rules, cache, suffix, time)) {
                                @Override
                                public RuleDocument getCalculationRule(String planId, String calcType) {
                                    cache.delete("calc_rule:in use");
                                    return super.getCalculationRule(planId, calcType);
                                }
                            },
                    "CACHING-27"));

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

    private static final class Hour extends DelegatingCache {
        Hour(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            super.setex(key, Duration.ofHours(1), value);
        }
    }

    private static final class KeepsEntries extends DelegatingCache {
        KeepsEntries(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            if (honest.get(key).isEmpty()) {
                super.setex(key, ttl, value);
            }
        }

        @Override
        public void delete(String key) {}
    }

    private static final class NeverRemoves extends DelegatingCache {
        NeverRemoves(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void delete(String key) {}
    }

    /** Makes whatever is cached look like the row that was asked for. */
    private static final class TrustsAnyRow extends DelegatingCache {
        TrustsAnyRow(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            String[] parts = key.split(":", -1);
            return super.get(key).map(entry -> {
                try {
                    return RuleDocument.parse(entry).toBuilder()
                            .put("PK", "CLIENT#" + parts[1])
                            .put("SK", "CALC#" + parts[2])
                            .build()
                            .toJson();
                } catch (IllegalArgumentException e) {
                    return entry;
                }
            });
        }
    }

    /** Turns failures into errors, which the core's decorator rightly lets pass: as one without a catch would. */
    private static void uncaught(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            throw new AssertionError("nobody catches what the cache throws", e);
        }
    }

    private static final class FailingGet extends DelegatingCache {
        FailingGet(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            uncaught(() -> honest.get(key));
            return super.get(key);
        }
    }

    private static final class FailingSetex extends DelegatingCache {
        FailingSetex(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            uncaught(() -> super.setex(key, ttl, value));
        }
    }

    private static final class FailingDelete extends DelegatingCache {
        FailingDelete(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void delete(String key) {
            uncaught(() -> super.delete(key));
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

    private static final class SecondCopy extends DelegatingRules {
        private final Map<String, RuleDocument> copies = new ConcurrentHashMap<>();

        SecondCopy(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            String key = planId + " " + calcType;
            RuleDocument copy = copies.get(key);
            if (copy == null) {
                copy = super.getCalculationRule(planId, calcType);
                copies.put(key, copy);
            }
            return copy;
        }
    }

    private static final class RemembersNotFound extends DelegatingRules {
        private final Map<String, RuleNotFoundException> remembered = new ConcurrentHashMap<>();

        RemembersNotFound(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            String key = planId + " " + calcType;
            if (remembered.containsKey(key)) {
                throw remembered.get(key);
            }
            try {
                return super.getCalculationRule(planId, calcType);
            } catch (RuleNotFoundException e) {
                // From the second time on, so that it is seen where a rule is added, not only where reads are counted.
                if (remembered.containsKey("once " + key)) {
                    remembered.put(key, e);
                }
                remembered.put("once " + key, e);
                throw e;
            }
        }
    }

    private static final class WrapsFailures extends DelegatingRules {
        WrapsFailures(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            try {
                return super.getCalculationRule(planId, calcType);
            } catch (RuleNotFoundException e) {
                throw e;
            } catch (RulesStoreException e) {
                throw new RulesStoreException("getCalculationRule", planId, "the table failed", e);
            }
        }
    }

    private static final class OneLock extends DelegatingRules {
        OneLock(RulesStore honest) {
            super(honest);
        }

        @Override
        public synchronized RuleDocument getCalculationRule(String planId, String calcType) {
            return super.getCalculationRule(planId, calcType);
        }
    }

    private static final class Retries extends DelegatingRules {
        Retries(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            try {
                return super.getCalculationRule(planId, calcType);
            } catch (RuleNotFoundException e) {
                throw e;
            } catch (RulesStoreException e) {
                return super.getCalculationRule(planId, calcType);
            }
        }
    }

    private static final class ClearsTheFlag extends DelegatingRules {
        ClearsTheFlag(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            try {
                return super.getCalculationRule(planId, calcType);
            } catch (RulesStoreException e) {
                Thread.interrupted();
                throw e;
            }
        }
    }

    private static final class Uninterruptible extends DelegatingRules {
        Uninterruptible(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            try {
                CompletableFuture<RuleDocument> answer = new CompletableFuture<>();
                Thread thread = new Thread(
                        () -> answer.completeAsync(() -> super.getCalculationRule(planId, calcType), Runnable::run));
                thread.setDaemon(true);
                thread.start();
                return answer.join();
            } catch (CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }
    }

    private static final class NeverCloses extends DelegatingRules {
        NeverCloses(RulesStore honest) {
            super(honest);
        }

        @Override
        public void close() {}
    }
}
