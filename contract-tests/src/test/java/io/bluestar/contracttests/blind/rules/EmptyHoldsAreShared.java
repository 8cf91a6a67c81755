package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers for every plan without holds with the same list, which can be changed. What one caller adds to it, all other
 * plans without holds are given.
 *
 * <p>Violates: "lists and documents are immutable snapshots".
 */
final class EmptyHoldsAreShared extends TableRulesStore {
    private final List<RuleDocument> none = new ArrayList<>();

    EmptyHoldsAreShared(TableReader reader) {
        super(reader, "rules store");
    }

    @Override
    public List<RuleDocument> getPlanHolds(String planId) {
        List<RuleDocument> holds = super.getPlanHolds(planId);
        return holds.isEmpty() ? none : holds;
    }
}
