package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.util.List;
import java.util.Optional;

/**
 * Asks for single rows by what their sort key begins with and takes the first. Where the row is missing, one whose sort
 * key extends it is found: {@code CALC#MATCH_2} for {@code CALC#MATCH}, {@code CONFIG#DRAFT} for {@code CONFIG}.
 *
 * <p>Violates: "Missing → an empty document or list; only getCalculationRule throws RuleNotFoundException".
 */
final class SingleRowsByPrefix extends SharedTables {
    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return keys.stream()
                .flatMap(key -> partition(operation, table, key.partitionKey(), key.sortKey()).stream())
                .findFirst();
    }
}
