package io.bluestar.contracttests.blind.rules;

import static java.util.Comparator.comparing;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts steps by a heap, which does not keep the order of equal ones. Two steps of one order come out by sort key, three do
 * not.
 *
 * <p>Violates: "Steps ascend by stepOrder as a number …, then by sort key".
 */
final class TiesThroughHeap extends TableRulesStore {
    TiesThroughHeap(TableReader reader) {
        super(reader, "rules store");
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        PriorityQueue<RuleDocument> heap = new PriorityQueue<>(
                comparing((RuleDocument step) -> step.findNumber("stepOrder").orElse(BigDecimal.ZERO)));
        heap.addAll(super.getPipelineSteps(planId, payFreq));
        List<RuleDocument> steps = new ArrayList<>();
        while (!heap.isEmpty()) {
            steps.add(heap.remove());
        }
        return List.copyOf(steps);
    }
}
