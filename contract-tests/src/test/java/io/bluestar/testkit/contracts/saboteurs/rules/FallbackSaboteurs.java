package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.reader;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.store;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.Optional;

/** Stores that fall back to GLOBAL in the wrong way. */
final class FallbackSaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            reader("PrefersGlobal", LastFirst::new)
                    .caughtBy("RULES-15", "the rule of a plan that has its own")
                    .alsoBy("RULES-67"),
            reader("NeverFallsBack", OwnOnly::new)
                    .caughtBy("RULES-16", "neither the plan nor GLOBAL has such a rule")
                    .alsoBy("RULES-67"),
            store("AnswersAnEmptyRule", EmptyRule::new)
                    .caughtBy("RULES-17", "neither the plan nor GLOBAL has a rule")
                    .alsoBy("RULES-18", "RULES-67"),
            store("AsksForGlobalTwice", GlobalTwice::new)
                    .caughtBy("RULES-18", "duplicate")
                    .alsoBy("RULES-67"),
            store("FallsBackEverywhere", FallsBackEverywhere::new)
                    .caughtBy("RULES-19", "where only GLOBAL has such a row"));

    private FallbackSaboteurs() {}

    private static final class LastFirst extends SharedRules.Reader {
        LastFirst(SharedRules rules) {
            super(rules);
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            return super.firstOf(operation, table, List.of(keys.get(keys.size() - 1), keys.get(0)));
        }
    }

    private static final class OwnOnly extends SharedRules.Reader {
        OwnOnly(SharedRules rules) {
            super(rules);
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            return super.firstOf(operation, table, keys.subList(0, 1));
        }
    }

    private static final class EmptyRule extends DelegatingRules {
        EmptyRule(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            try {
                return super.getCalculationRule(planId, calcType);
            } catch (RuleNotFoundException e) {
                return RuleDocument.empty();
            }
        }
    }

    private static final class GlobalTwice extends DelegatingRules {
        GlobalTwice(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            if ("GLOBAL".equals(planId)) {
                throw new RulesStoreException("getCalculationRule", "CLIENT#GLOBAL", "duplicate keys in a batch", null);
            }
            return super.getCalculationRule(planId, calcType);
        }
    }

    private static final class FallsBackEverywhere extends DelegatingRules {
        FallsBackEverywhere(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getClientConfig(String planId, String payFreq) {
            RuleDocument config = super.getClientConfig(planId, payFreq);
            return config.isEmpty() ? super.getClientConfig("GLOBAL", payFreq) : config;
        }
    }
}
