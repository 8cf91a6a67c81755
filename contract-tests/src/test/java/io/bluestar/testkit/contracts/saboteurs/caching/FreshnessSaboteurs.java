package io.bluestar.testkit.contracts.saboteurs.caching;

import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.around;
import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.cache;
import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.made;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.cache.DelegatingCache;
import io.bluestar.testkit.contracts.saboteurs.rules.DelegatingRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Decorators that keep answers for too long, or keep what is none. */
final class FreshnessSaboteurs {
    static final List<Sabotage<CachingRulesHarness>> ALL = List.of(
            made("CountsFromAfterTheRead", CountsFromAfterTheRead::over)
                    .caughtBy("CACHING-08", "a read of the table that took")
                    .caughtBy("CACHING-09", "what is written after a read of the table that took PT5M to be []"),
            cache("CachesForAnHour", Hour::new)
                    .caughtBy("CACHING-08", "with a ttl of at most PT5M")
                    .caughtBy("CACHING-10", "300 s later")
                    .alsoBy("CACHING-28"),
            around("KeepsASecondCopy", SecondCopy::new)
                    .caughtBy("CACHING-10", "300 s later, when the rule has changed")
                    .caughtBy("CACHING-11", "another program has removed the entry")
                    .alsoBy("CACHING-17", "CACHING-18", "CACHING-26", "CACHING-28"),
            around("CachesNotFound", RemembersNotFound::new)
                    .caughtBy("CACHING-12", "as soon as there is a rule")
                    .alsoBy("CACHING-19", "CACHING-28"),
            around("WrapsFailures", WrapsFailures::new)
                    .caughtBy("CACHING-13", "to be the table's own")
                    .alsoBy("CACHING-22"));

    private FreshnessSaboteurs() {}

    /** Its clock stands still while the table is asked. */
    private static final class CountsFromAfterTheRead extends DelegatingRules {
        private final LongSupplier nanoTime;
        private final AtomicLong reading = new AtomicLong();

        CountsFromAfterTheRead(RulesStore honest, LongSupplier nanoTime) {
            super(honest);
            this.nanoTime = nanoTime;
        }

        static RulesStore over(RulesStore rules, CacheBackend cache, String suffix, LongSupplier time) {
            CountsFromAfterTheRead table = new CountsFromAfterTheRead(rules, time);
            return new CachingRulesStore(table, cache, suffix, () -> time.getAsLong() - table.reading.get());
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            long start = nanoTime.getAsLong();
            try {
                return super.getCalculationRule(planId, calcType);
            } finally {
                reading.addAndGet(nanoTime.getAsLong() - start);
            }
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
}
