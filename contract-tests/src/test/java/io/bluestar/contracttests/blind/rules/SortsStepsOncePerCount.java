package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the sorted steps of a payroll while their number stays the same. A step that is replaced after it was read is
 * returned as it was.
 *
 * <p>Violates: "Seeding a row again replaces it whole"; "What was seeded is read at once: reads are consistent".
 */
final class SortsStepsOncePerCount extends TableRulesStore {
    private final Map<String, List<RuleDocument>> sorted = new ConcurrentHashMap<>();

    SortsStepsOncePerCount(TableReader reader) {
        super(reader, "rules store");
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        List<RuleDocument> stored = super.getPipelineSteps(planId, payFreq);
        return sorted.merge(
                KeyScheme.client(planId, payFreq), stored, (kept, read) -> kept.size() == read.size() ? kept : read);
    }
}
