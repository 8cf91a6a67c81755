package io.bluestar.testkit.contracts.saboteurs.caching;

import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.around;
import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.made;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.rules.DelegatingRules;
import java.util.List;

/** Decorators that close too much or too little, or check too late. */
final class CallSaboteurs {
    static final List<Sabotage<CachingRulesHarness>> ALL = List.of(
            made(
                            "ClosesWhatItWasGiven",
                            (rules, cache, suffix, time) ->
                                    new DelegatingRules(new CachingRulesStore(rules, cache, suffix, time)) {
                                        @Override
                                        public void close() {
                                            rules.close();
                                            cache.close();
                                        }
                                    })
                    .caughtBy("CACHING-25", "how often the store was closed")
                    .alsoBy("CACHING-26"),
            around("AnswersAfterClose", NeverCloses::new).caughtBy("CACHING-26", "after close"),
            made(
                            "AsksTheCacheBeforeItChecks",
                            (rules, cache, suffix, time) ->
                                    new DelegatingRules(new CachingRulesStore(rules, cache, suffix, time)) {
                                        @Override
                                        public RuleDocument getCalculationRule(String planId, String calcType) {
                                            cache.delete("calc_rule:in use");
                                            return super.getCalculationRule(planId, calcType);
                                        }
                                    })
                    .caughtBy("CACHING-27", "with wrong arguments")
                    .alsoBy("CACHING-16", "CACHING-26", "CACHING-28", "CACHING-29", "CACHING-30"));

    private CallSaboteurs() {}

    private static final class NeverCloses extends DelegatingRules {
        NeverCloses(RulesStore honest) {
            super(honest);
        }

        @Override
        public void close() {}
    }
}
