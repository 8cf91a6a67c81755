package io.bluestar.contracttests.blind.rules;

import static java.util.Comparator.comparing;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.math.BigDecimal;
import java.util.List;

/**
 * Takes text that can be read as a number for one: steps of the orders {@code "10"} and 9 are sorted. Other text is refused.
 *
 * <p>Violates: "not a number → RulesStoreException naming the row"; "stepOrder null counts as missing, text does not".
 */
final class NumericTextOrderAccepted extends TableRulesStore {
    private final TableReader reader;

    NumericTextOrderAccepted(TableReader reader) {
        super(reader, "rules store");
        this.reader = reader;
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        try {
            return super.getPipelineSteps(planId, payFreq);
        } catch (RulesStoreException e) {
            String partition = KeyScheme.client(planId, payFreq);
            return reader.partition("getPipelineSteps", Table.PROCESSING_PIPELINE, partition, KeyScheme.STEPS).stream()
                    .sorted(comparing(step -> order(step, e)))
                    .toList();
        }
    }

    private static BigDecimal order(RuleDocument step, RulesStoreException refusal) {
        try {
            Object order = step.has("stepOrder") ? step.get("stepOrder") : null;
            return order == null ? BigDecimal.ZERO : new BigDecimal(order.toString());
        } catch (NumberFormatException e) {
            refusal.addSuppressed(e);
            throw refusal;
        }
    }
}
