package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes the first row of the batch's answer, which comes in the order of the keys and not of the question. Plans that sort
 * behind {@code GLOBAL} get its rule although they have their own.
 *
 * <p>Violates: "after trying CLIENT#{plan} and then CLIENT#GLOBAL".
 */
final class BatchAnswersByKeyOrder extends SharedTables {
    private static final Comparator<RowKey> ANSWER = Comparator.comparing(RowKey::partitionKey, Utf8.BYTE_ORDER);

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return super.firstOf(operation, table, keys.stream().sorted(ANSWER).toList());
    }
}
