package io.bluestar.contracttests.blind.rules;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts steps by their order as a double. Orders that differ behind the sixteenth digit are taken for equal, so that the
 * sort key decides between them.
 *
 * <p>Violates: "Steps ascend by stepOrder as a number … then by sort key"; "Numbers are exact to 38 digits".
 */
final class StepOrderAsDouble extends TableRulesStore {
    private static final Comparator<RuleDocument> ORDER = comparingDouble(StepOrderAsDouble::order)
            .thenComparing(comparing(step -> step.getText(Table.SORT_KEY), Utf8.BYTE_ORDER));

    StepOrderAsDouble(TableReader reader) {
        super(reader, "rules store");
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        return super.getPipelineSteps(planId, payFreq).stream().sorted(ORDER).toList();
    }

    private static double order(RuleDocument step) {
        return step.findNumber("stepOrder").orElse(BigDecimal.ZERO).doubleValue();
    }
}
