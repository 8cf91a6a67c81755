package io.bluestar.testkit.contracts.saboteurs.caching;

import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.cache;
import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.made;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.UnreadableEntryException;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.caching.CircuitOptions;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.cache.DelegatingCache;
import io.bluestar.testkit.contracts.saboteurs.caching.Decorating.Decorator;
import io.bluestar.testkit.contracts.saboteurs.rules.DelegatingRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/** Decorators that pay for a cache that is down or slow again and again, or give it up. */
final class OutageSaboteurs {
    private static final Duration HOUR = Duration.ofHours(1);

    static final List<Sabotage<CachingRulesHarness>> ALL = List.of(
            cache("AsksAFailingCacheEachTime", HidesFailedGets::new)
                    .caughtBy("CACHING-29", "the calls of the cache by 20 reads of different rules")
                    .alsoBy("CACHING-31", "CACHING-35"),
            made(
                            "TriesAgainAfterATenthOfASecond",
                            with(CircuitOptions.DEFAULT.withPauses(Duration.ofMillis(100), Duration.ofSeconds(30))))
                    .caughtBy("CACHING-29", "a second apart"),
            made("GivesUpTheCache", with(CircuitOptions.DEFAULT.withPauses(HOUR, HOUR)))
                    .caughtBy("CACHING-30", "a minute after the end of an outage of PT0S")
                    .alsoBy("CACHING-28", "CACHING-31", "CACHING-32"),
            made("HoldsAllReadsWhileOneTries", HoldsAllReads::over)
                    .caughtBy("CACHING-31", "while another one tries the cache again"),
            cache("WritesToAFullCacheEachTime", HidesFailedWrites::new)
                    .caughtBy("CACHING-32", "the setex calls by 20 reads"),
            made(
                            "DoesNotReadAFullCache",
                            (rules, cache, suffix, time) ->
                                    new CachingRulesStore(rules, new OneForAllCalls(cache, time), suffix, time))
                    .caughtBy("CACHING-32", "the rule that is cached, read while the cache refuses every setex"),
            made("HasPatienceWithASlowCache", with(CircuitOptions.DEFAULT.withSlow(HOUR)))
                    .caughtBy("CACHING-33", "that takes PT2S each time"),
            cache("CountsInterruptions", ForgetsInterruptions::new)
                    .caughtBy("CACHING-34", "after another read was interrupted in the cache"),
            cache("KeepsUnreadableEntries", KeepsUnreadable::new)
                    .caughtBy("CACHING-35", "whether the entry that could not be read is still there"),
            cache("TakesUnreadableEntriesForAnOutage", TakesUnreadableForAnOutage::new)
                    .caughtBy("CACHING-35", "when the entry of another rule could not be read"),
            cache("RemovesWhatItFailedToRead", RemovesUnread::new)
                    .caughtBy("CACHING-35", "the entry whose get has failed with"));

    private OutageSaboteurs() {}

    private static Decorator with(CircuitOptions circuit) {
        return (rules, cache, suffix, time) -> new CachingRulesStore(rules, cache, suffix, circuit, time);
    }

    /** A get that failed is as if there were no entry, so that no circuit hears of it. */
    private static final class HidesFailedGets extends DelegatingCache {
        HidesFailedGets(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            try {
                return super.get(key);
            } catch (RuntimeException e) {
                return Optional.empty();
            }
        }
    }

    private static final class HidesFailedWrites extends DelegatingCache {
        HidesFailedWrites(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            try {
                super.setex(key, ttl, value);
            } catch (CacheException e) {
                // As if it were written.
            }
        }
    }

    /** After a write that failed reads fail as well for half a minute, as with one circuit for both. */
    private static final class OneForAllCalls extends DelegatingCache {
        private final LongSupplier nanoTime;
        private volatile Optional<Long> writeFailedAt = Optional.empty();

        OneForAllCalls(CacheBackend honest, LongSupplier nanoTime) {
            super(honest);
            this.nanoTime = nanoTime;
        }

        @Override
        public Optional<String> get(String key) {
            long now = nanoTime.getAsLong();
            if (writeFailedAt
                    .filter(at -> now - at < Duration.ofSeconds(30).toNanos())
                    .isPresent()) {
                throw new CacheException("get", key, "the circuit is open", null);
            }
            return super.get(key);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            try {
                super.setex(key, ttl, value);
            } catch (RuntimeException e) {
                writeFailedAt = Optional.of(nanoTime.getAsLong());
                throw e;
            }
        }
    }

    /** From a failed get to one that succeeds, all reads wait for the one that asks the cache. */
    private static final class HoldsAllReads extends DelegatingCache {
        private final Semaphore trying = new Semaphore(1);
        private volatile boolean failed;

        HoldsAllReads(CacheBackend honest) {
            super(honest);
        }

        static RulesStore over(RulesStore rules, CacheBackend cache, String suffix, LongSupplier time) {
            HoldsAllReads holding = new HoldsAllReads(cache);
            return new DelegatingRules(new CachingRulesStore(rules, holding, suffix, time)) {
                @Override
                public RuleDocument getCalculationRule(String planId, String calcType) {
                    holding.awaitTurn();
                    return super.getCalculationRule(planId, calcType);
                }
            };
        }

        private void awaitTurn() {
            trying.acquireUninterruptibly();
            trying.release();
        }

        @Override
        public Optional<String> get(String key) {
            if (!failed) {
                return asked(key);
            }
            trying.acquireUninterruptibly();
            try {
                return asked(key);
            } finally {
                trying.release();
            }
        }

        private Optional<String> asked(String key) {
            try {
                Optional<String> answer = super.get(key);
                failed = false;
                return answer;
            } catch (RuntimeException e) {
                failed = true;
                throw e;
            }
        }
    }

    private static final class ForgetsInterruptions extends DelegatingCache {
        ForgetsInterruptions(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            try {
                return super.get(key);
            } catch (CacheException e) {
                Thread.interrupted();
                throw e;
            }
        }
    }

    /** The entry is removed, but the circuit opens as for a cache that is down. */
    private static final class TakesUnreadableForAnOutage extends DelegatingCache {
        TakesUnreadableForAnOutage(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            try {
                return super.get(key);
            } catch (UnreadableEntryException e) {
                super.delete(key);
                throw new CacheException("get", key, "failed", e);
            }
        }
    }

    /** Whatever a get fails with is put down to the entry. */
    private static final class RemovesUnread extends DelegatingCache {
        RemovesUnread(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            try {
                return super.get(key);
            } catch (RuntimeException e) {
                try {
                    super.delete(key);
                } catch (RuntimeException alsoFailed) {
                    e.addSuppressed(alsoFailed);
                }
                throw e;
            }
        }
    }

    /** What get has failed to read is not removed. */
    private static final class KeepsUnreadable extends DelegatingCache {
        private final Set<String> unread = ConcurrentHashMap.newKeySet();

        KeepsUnreadable(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            unread.add(key);
            Optional<String> answer = super.get(key);
            unread.remove(key);
            return answer;
        }

        @Override
        public void delete(String key) {
            if (!unread.contains(key)) {
                super.delete(key);
            }
        }
    }
}
