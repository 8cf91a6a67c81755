package io.bluestar.contracttests.blind.rules;

import static java.util.Comparator.comparing;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.util.List;

/**
 * Sorts steps without an order before all others, as databases do with nulls: before negative ones too, and before those
 * of order 0 with lesser sort keys.
 *
 * <p>Violates: "Steps ascend by stepOrder as a number (missing = 0 …), then by sort key".
 */
final class MissingOrderIsFirst extends TableRulesStore {
    MissingOrderIsFirst(TableReader reader) {
        super(reader, "rules store");
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        return super.getPipelineSteps(planId, payFreq).stream()
                .sorted(comparing(step -> step.findNumber("stepOrder").isPresent()))
                .toList();
    }
}
