package io.bluestar.contracttests.broken;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.cli.bundled.MemoryRulesHarness;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the harnesses over broken rules stores share: the rows, whatever their keys, and the honest store. */
abstract class BrokenRules implements RulesStoreHarness {
    private final MemoryRulesHarness honest = new MemoryRulesHarness();
    private final Map<RowKey, RuleDocument> rows = new ConcurrentHashMap<>();

    /** Breaks an honest store. */
    abstract RulesStore spoil(RulesStore store);

    @Override
    public RulesStore create() {
        return spoil(honest.create());
    }

    @Override
    public void arrange(Table table, RuleDocument row) {
        honest.arrange(table, row);
        rows.put(Rows.keyOf(row), row);
    }

    RuleDocument row(RowKey key) {
        return rows.getOrDefault(key, RuleDocument.empty());
    }

    List<RuleDocument> partition(String partitionKey) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().partitionKey().equals(partitionKey))
                .sorted(Comparator.comparing(row -> row.getKey().sortKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** An honest store, to be broken. */
    static class Rules implements RulesStore {
        private final RulesStore honest;

        Rules(RulesStore honest) {
            this.honest = honest;
        }

        @Override
        public RuleDocument getClientConfig(String planId, String payFreq) {
            return honest.getClientConfig(planId, payFreq);
        }

        @Override
        public List<RuleDocument> getValidationRules(String category) {
            return honest.getValidationRules(category);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            return honest.getCalculationRule(planId, calcType);
        }

        @Override
        public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
            return honest.getPipelineSteps(planId, payFreq);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            return honest.getPlanHolds(planId);
        }

        @Override
        public RuleDocument getIrsLimits(int year) {
            return honest.getIrsLimits(year);
        }

        @Override
        public RuleDocument getAchConfig(String planId, String payFreq) {
            return honest.getAchConfig(planId, payFreq);
        }

        @Override
        public RuleDocument getVendorSchema(String vendorId, String planId, String payFreq) {
            return honest.getVendorSchema(vendorId, planId, payFreq);
        }

        @Override
        public void close() {
            honest.close();
        }
    }
}
