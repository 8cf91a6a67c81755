package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.lists;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.reader;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.store;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Stores whose lists are in the wrong order. */
final class OrderSaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            steps("OrdersStepsAsText", comparing(step -> order(step).toPlainString()))
                    .caughtBy("RULES-20", "ascending stepOrder")
                    .alsoBy("RULES-23", "RULES-29", "RULES-67"),
            steps("OrdersStepsAsDouble", comparingDouble(step -> order(step).doubleValue()))
                    .caughtBy("RULES-20", "ascending stepOrder")
                    .alsoBy("RULES-23"),
            steps(
                            "PutsStepsWithoutOrderLast",
                            comparing(step -> step.findNumber("stepOrder").orElse(new BigDecimal("1E100"))))
                    .caughtBy("RULES-21", "a missing or null stepOrder is 0")
                    .alsoBy("RULES-23", "RULES-67"),
            store("HidesUnreadableSteps", HidesUnreadableSteps::new)
                    .caughtBy("RULES-22", "where a stepOrder is")
                    .alsoBy("RULES-67"),
            reader("AnswersInInsertionOrder", InsertionOrder::new)
                    .caughtBy("RULES-23", "in UTF-8 byte order")
                    .caughtBy("RULES-24", "in UTF-8 byte order")
                    .caughtBy("RULES-25", "in UTF-8 byte order")
                    .alsoBy("RULES-21", "RULES-29", "RULES-67"),
            lists("OrdersByUtf16", list -> sorted(list, comparing(row -> row.getText("SK"))))
                    .caughtBy("RULES-23", "in UTF-8 byte order")
                    .caughtBy("RULES-24", "in UTF-8 byte order")
                    .caughtBy("RULES-25", "in UTF-8 byte order")
                    .alsoBy("RULES-67"));

    private OrderSaboteurs() {}

    private static Sabotage<RulesStoreHarness> steps(String name, Comparator<RuleDocument> order) {
        return store(name, honest -> new DelegatingRules(honest) {
            @Override
            public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
                List<RuleDocument> steps = honest.getPipelineSteps(planId, payFreq);
                return sorted(sorted(steps, comparing(step -> step.getText("SK"))), order);
            }
        });
    }

    private static List<RuleDocument> sorted(List<RuleDocument> rows, Comparator<RuleDocument> order) {
        return rows.stream().sorted(order).toList();
    }

    private static BigDecimal order(RuleDocument step) {
        return step.findNumber("stepOrder").orElse(BigDecimal.ZERO);
    }

    private static final class HidesUnreadableSteps extends DelegatingRules {
        HidesUnreadableSteps(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
            try {
                return super.getPipelineSteps(planId, payFreq);
            } catch (RulesStoreException e) {
                return List.of();
            }
        }
    }

    private static final class InsertionOrder extends SharedRules.Reader {
        InsertionOrder(SharedRules rules) {
            super(rules);
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            return rules.partition(table, partitionKey).stream()
                    .filter(row -> row.getText("SK").startsWith(sortKeyPrefix))
                    .toList();
        }
    }
}
