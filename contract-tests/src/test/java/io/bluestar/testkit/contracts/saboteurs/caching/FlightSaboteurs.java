package io.bluestar.testkit.contracts.saboteurs.caching;

import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.around;
import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.made;
import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.table;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.rules.DelegatingRules;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Decorators whose concurrent reads do not share one read of the table, or wait where they should not. */
final class FlightSaboteurs {
    static final List<Sabotage<CachingRulesHarness>> ALL = List.of(
            made(
                            "LetsEveryMissThrough",
                            (rules, cache, suffix, time) ->
                                    new DelegatingRules(new CachingRulesStore(rules, cache, suffix, time)) {
                                        @Override
                                        public RuleDocument getCalculationRule(String planId, String calcType) {
                                            return new CachingRulesStore(rules, cache, suffix, time)
                                                    .getCalculationRule(planId, calcType);
                                        }
                                    })
                    .caughtBy("CACHING-20", "for eight reads of one rule")
                    .alsoBy(
                            "CACHING-22",
                            "CACHING-23",
                            "CACHING-24",
                            "CACHING-26",
                            "CACHING-29",
                            "CACHING-31",
                            "CACHING-32",
                            "CACHING-33"),
            around("LetsOneRuleInAtATime", OneRuleAtATime::new)
                    .caughtBy("CACHING-21", "that of another rule waits for the table")
                    .alsoBy("CACHING-31"),
            around("RetriesFailuresOfOthers", Retries::new).caughtBy("CACHING-22", "when it fails"),
            table("SharesInterruptions", ClearsTheFlag::new).caughtBy("CACHING-23", "interrupt"),
            around("WaitsUninterruptibly", Uninterruptible::new)
                    .caughtBy("CACHING-24", "interrupted while it waits")
                    .alsoBy("CACHING-23", "CACHING-34")
                    .perhapsBy("CACHING-20"));

    private FlightSaboteurs() {}

    /** Lets the reads of one rule in at a time. */
    private static final class OneRuleAtATime extends DelegatingRules {
        private final Object lock = new Object();
        private String rule = "";
        private int readers;

        OneRuleAtATime(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            enter(planId + " " + calcType);
            try {
                return super.getCalculationRule(planId, calcType);
            } finally {
                leave();
            }
        }

        private void enter(String mine) {
            synchronized (lock) {
                try {
                    while (readers > 0 && !rule.equals(mine)) {
                        lock.wait();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                rule = mine;
                readers++;
            }
        }

        private void leave() {
            synchronized (lock) {
                readers--;
                lock.notifyAll();
            }
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
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
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
}
